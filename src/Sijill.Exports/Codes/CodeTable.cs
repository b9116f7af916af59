namespace Sijill.Exports.Codes;

/// <summary>Reads the tables of codes built into the library: cells by tabs, the first is the key; a line that begins with # is a remark.</summary>
internal static class CodeTable
{
    public static Dictionary<string, string[]> Read(string name)
    {
        using var stream = typeof(CodeTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                rows.Add(cells[0], cells);
            }
        }

        return rows;
    }
}
