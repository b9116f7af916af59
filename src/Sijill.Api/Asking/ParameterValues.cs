using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sijill.Lexicons;
using Sijill.Sources;

namespace Sijill.Api.Asking;

/// <summary>What was asked for: checked against the parameters there are, wherever it came from.</summary>
internal sealed class ParameterValues
{
    private const int LongestShown = 60;

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Parameter> known;

    private ParameterValues(IReadOnlyList<Parameter> known) => this.known = known;

    /// <summary>The values of an address.</summary>
    /// <exception cref="BadParameterException">One is unknown, too long, or there are too many.</exception>
    public static ParameterValues Of(HttpRequest request, IReadOnlyList<Parameter> known)
    {
        var values = new ParameterValues(known);
        foreach (var (name, given) in request.Query)
        {
            if (name.Length > 0 || !StringValues.IsNullOrEmpty(given))
            {
                values.Add(name, [.. given.Select(value => value ?? "")], isPath: false);
            }
        }

        foreach (var parameter in known.Where(p => p.InPath))
        {
            values.Add(parameter.Name, [Convert.ToString(request.RouteValues[parameter.Name], CultureInfo.InvariantCulture) ?? ""], isPath: true);
        }

        values.CheckRequired();
        return values;
    }

    /// <summary>The arguments of a tool.</summary>
    /// <exception cref="BadParameterException">One is unknown, of another kind, too long, or there are too many.</exception>
    public static ParameterValues Of(IEnumerable<KeyValuePair<string, JsonElement>>? arguments, IReadOnlyList<Parameter> known)
    {
        var values = new ParameterValues(known);
        foreach (var (name, value) in arguments ?? [])
        {
            if (value.ValueKind != JsonValueKind.Null)
            {
                values.Add(name, [.. Texts(name, value)], isPath: false);
            }
        }

        values.CheckRequired();
        return values;
    }

    /// <summary>The value, or null when it was not given (or is empty) and has no standard.</summary>
    public string? Text(string name) => values.TryGetValue(name, out var given) && given is [var one, ..] && one.Length > 0 ? one : Find(name).Standard;

    /// <summary>All values, the empty ones left out.</summary>
    public IReadOnlyList<string> Texts(string name) => values.TryGetValue(name, out var given) ? [.. given.Where(value => value.Length > 0)] : [];

    /// <summary>True when it was given.</summary>
    public bool Has(string name) => Texts(name).Count > 0;

    /// <summary>A whole number within the parameter's bounds.</summary>
    /// <param name="name">Which.</param>
    /// <param name="most">Another upper bound than the parameter's own; null for that.</param>
    public int Integer(string name, int? most = null)
    {
        var parameter = Find(name) is var found && most is { } other ? found with { Most = other } : found;
        var text = Text(name)!;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= parameter.Least && value <= parameter.Most ? value : throw Wrong(parameter, text);
    }

    /// <summary>A number from 0 to 1; 0 when it was not given.</summary>
    public double Fraction(string name) => Text(name) is not { } text ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value : throw Wrong(Find(name), text);

    /// <summary>True when it is set.</summary>
    public bool Flag(string name) => Text(name) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw Wrong(Find(name), other),
    };

    /// <summary>The first day of what was given, or with <paramref name="last"/> the last one; null when it was not given.</summary>
    public DateOnly? Day(string name, bool last = false) => Text(name) is not { } text ? null
        : WhosWhoTerm.TryParseDay(text, last, out var day) ? day : throw Wrong(Find(name), text);

    /// <summary>A time, or null when it was not given.</summary>
    public DateTimeOffset? Time(string name) => Text(name) is not { } text ? null : PublishedTime.Parse(text) ?? throw Wrong(Find(name), text);

    /// <summary>Two values, or null when none was given.</summary>
    public (string One, string Other)? Pair(string name) => Texts(name) switch
    {
        [] => null,
        [var both] when both.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } one, { Length: > 0 } other] => (one, other),
        [var one, var other] => (one, other),
        var others => throw Wrong(Find(name), string.Join(", ", others)),
    };

    /// <summary>What is wrong with a value.</summary>
    public static BadParameterException Wrong(Parameter parameter, string value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return new(parameter.Name, $"«{Shown(value)}» will not do for {parameter.Name}: give {parameter.Expected}");
    }

    /// <summary>A value as a message can show it.</summary>
    internal static string Shown(string value)
    {
        var line = string.Create(value.Length, value, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
        return line.Length <= LongestShown ? line : line[..(char.IsHighSurrogate(line[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";
    }

    private static IEnumerable<string> Texts(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [String(name, value)],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        JsonValueKind.Array when value.GetArrayLength() > Parameter.MostValues => throw new BadParameterException(Shown(name), $"{Shown(name)} has more than {Parameter.MostValues} values"),
        JsonValueKind.Array => value.EnumerateArray().Select(item => item.ValueKind switch
        {
            JsonValueKind.String => String(name, item),
            JsonValueKind.Number => item.GetRawText(),
            _ => throw new BadParameterException(Shown(name), $"{Shown(name)} is to be a list of texts"),
        }),
        _ => throw new BadParameterException(Shown(name), $"{Shown(name)} is to be a text, a number, true or false, or a list of texts"),
    };

    private static string String(string name, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadParameterException(Shown(name), $"{Shown(name)} holds half a surrogate pair or bytes that are no UTF-8");
        }
    }

    private Parameter Find(string name) => known.First(p => p.Name == name);

    private void Add(string name, IReadOnlyList<string> given, bool isPath)
    {
        if (known.FirstOrDefault(p => p.Name == name && p.InPath == isPath) is not { } parameter)
        {
            throw new BadParameterException(Shown(name), $"there is no parameter «{Shown(name)}» here; {There()}");
        }

        if (!parameter.Repeats && given.Count > (parameter.Kind == ParameterKind.Pair ? 2 : 1))
        {
            throw new BadParameterException(name, $"{name} is given {given.Count} times; give it once");
        }

        if (given.Count > Parameter.MostValues)
        {
            throw new BadParameterException(name, $"{name} is given {given.Count} times; the most is {Parameter.MostValues}");
        }

        foreach (var value in given)
        {
            Check(parameter, value);
        }

        values[name] = given;
    }

    private static void Check(Parameter parameter, string value)
    {
        if (value.Length > parameter.Longest)
        {
            throw new BadParameterException(parameter.Name, $"{parameter.Name} has {value.Length} characters; the most is {parameter.Longest}");
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) && ++i > 0)))
            {
                throw new BadParameterException(parameter.Name, $"{parameter.Name} holds a NUL or half a surrogate pair, which no text of a ledger has");
            }
        }

        if (parameter.Choices.Count > 0 && value.Length > 0 && !parameter.Choices.Contains(value, StringComparer.Ordinal))
        {
            throw Wrong(parameter, value);
        }
    }

    private void CheckRequired()
    {
        if (known.FirstOrDefault(p => p.Required && Text(p.Name) is null) is { } missing)
        {
            throw new BadParameterException(missing.Name, $"{missing.Name} is missing: give {missing.Expected}");
        }
    }

    private string There() => known.Any(p => !p.InPath) ? "there are " + string.Join(", ", known.Where(p => !p.InPath).Select(p => p.Name)) : "there is none";
}
