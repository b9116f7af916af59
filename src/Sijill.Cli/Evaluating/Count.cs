using System.Globalization;

namespace Sijill.Cli.Evaluating;

/// <summary>Numbers in text, the same in every locale.</summary>
internal static class Count
{
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
