using System.Text;

namespace Sijill.Arabic.Times;

/// <summary>The normal form of lexicon words.</summary>
internal static class TimeLetters
{
    /// <summary>Folds hamza on alef and alef maqsura; drops marks and tatweel.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case 'أ' or 'إ' or 'آ' or 'ٱ':
                    folded.Append('ا');
                    break;
                case 'ى':
                    folded.Append('ي');
                    break;
                case 'ـ' or (>= '\u064B' and <= '\u0652'):
                    break;
                default:
                    folded.Append(c);
                    break;
            }
        }

        return folded.ToString();
    }
}
