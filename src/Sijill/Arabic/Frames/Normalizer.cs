namespace Sijill.Arabic.Letters;

/// <summary>Stand-in until the letters stage lands.</summary>
internal static class Normalizer
{
    public static string Normal(string s) => s.Replace('أ', 'ا').Replace('إ', 'ا').Replace('آ', 'ا').Replace('ى', 'ي');
}
