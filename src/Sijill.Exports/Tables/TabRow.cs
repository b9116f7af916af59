using System.Globalization;
using System.Text;
using Sijill.Exports.Texts;

namespace Sijill.Exports.Tables;

/// <summary>A row of cells between tabs. No cell holds a tab, a line end or a double quote, which readers of such tables take for the start of a quoted cell.</summary>
internal sealed class TabRow(int columns)
{
    private readonly StringBuilder line = new();
    private int cells;

    /// <summary>Adds text.</summary>
    public TabRow Add(string? text)
    {
        if (cells++ > 0)
        {
            line.Append('\t');
        }

        line.Append(CleanText.Line(text).Replace('"', '\''));
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public TabRow Add(long number) => Add(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number with a point, at least one digit behind it; nothing when it is unknown.</summary>
    public TabRow Add(double? number) => Add(number?.ToString("0.0##", CultureInfo.InvariantCulture));

    /// <summary>Adds empty cells.</summary>
    public TabRow Skip(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add("");
        }

        return this;
    }

    /// <summary>Writes the row and begins the next.</summary>
    /// <exception cref="InvalidOperationException">It has too few cells or too many: a mistake of the program.</exception>
    public void WriteTo(TextWriter output)
    {
        if (cells != columns)
        {
            throw new InvalidOperationException($"a row of {cells} cells where {columns} belong");
        }

        line.Append('\n');
        output.Write(line);
        line.Clear();
        cells = 0;
    }
}
