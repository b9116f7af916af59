namespace Sijill.Ledger.Reading;

/// <summary>Collects conditions and their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> all = [];
    private readonly List<(string, object?)> parameters = [];

    /// <summary>The parameters, in the order in which they were added.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters => parameters;

    /// <summary>All conditions, each after an AND; empty when there is none.</summary>
    public string Sql => string.Concat(all.Select(condition => " AND " + condition));

    /// <summary>Adds a condition.</summary>
    public void Add(string condition) => all.Add(condition);

    /// <summary>Adds a parameter and gives its name.</summary>
    public string Value(object? value)
    {
        var name = "@p" + parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        parameters.Add((name, value));
        return name;
    }

    /// <summary>A list of parameters in brackets.</summary>
    public string List(IEnumerable<string> values) => "(" + string.Join(", ", values.Select(Value)) + ")";

    /// <summary>Adds that a column is one of some values, unless there are none.</summary>
    public void AddAny(string column, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            Add($"{column} IN {List(values)}");
        }
    }
}
