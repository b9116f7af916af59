using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Sijill.Api.Asking;

namespace Sijill.Api.Answering;

/// <summary>A place in a list, as a text that means nothing to the client.</summary>
/// <param name="List">Which list and order it is of.</param>
/// <param name="Day">A day or another number that orders.</param>
/// <param name="Id">The id of the last one given; may be empty.</param>
internal readonly record struct Cursor(string List, int Day, string Id)
{
    private const string Version = "1";
    private const int Parts = 4;

    /// <summary>As it stands in an address.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}|{List}|{Day}|{Id}")));

    /// <summary>The place that the request names, or null for the beginning.</summary>
    /// <param name="values">What is asked.</param>
    /// <param name="list">The list that it must be of.</param>
    /// <exception cref="BadParameterException">It is no cursor, or one of another list or order.</exception>
    public static Cursor? Of(ParameterValues values, string list)
    {
        if (values.Text("cursor") is not { } text)
        {
            return null;
        }

        if (!Base64Url.IsValid(text))
        {
            throw Bad();
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|', Parts);
        return parts is [Version, var of, var number, var id] && of == list && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && !id.Contains('\0', StringComparison.Ordinal) && !id.Contains('\uFFFD', StringComparison.Ordinal)
            ? new Cursor(list, day, id)
            : throw Bad();
    }

    private static BadParameterException Bad() =>
        new("cursor", "the cursor is none of this list and order; take the address from «next» of the page before, or begin again without a cursor");
}
