using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>Somebody as claims name him.</summary>
/// <param name="Id">Who's-who id, <c>unlisted/…</c>, or null.</param>
/// <param name="Country">Code of the country.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Name">English name, or null.</param>
/// <param name="NameAr">Arabic name, or null.</param>
/// <param name="Office">Office, or null: that of the text stays.</param>
public sealed record EntityName(string? Id, string Country, string Sector, string? Name = null, string? NameAr = null, string? Office = null)
{
    private const int CodeLength = 3;

    /// <summary>Reads one that a person wrote: <c>{"country":"SYR","sector":"GOV","name":"…"}</c>.</summary>
    /// <exception cref="LedgerException">It is none.</exception>
    public static EntityName Parse(string json, PloverOntology ontology)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(ontology);
        EntityName? name;
        try
        {
            name = JsonSerializer.Deserialize(json, EntityJson.Lines.EntityName);
        }
        catch (JsonException e)
        {
            throw new LedgerException("that is nobody: " + e.Message, e);
        }

        return name switch
        {
            null => throw new LedgerException("that is nobody: write {\"country\":\"SYR\",\"sector\":\"GOV\",\"name\":\"…\"}"),
            { Country: not { Length: CodeLength } } => throw new LedgerException($"«{name.Country}» is no code of a country"),
            _ when !name.Country.All(char.IsAsciiLetterUpper) => throw new LedgerException($"«{name.Country}» is no code of a country"),
            _ when name.Sector is null || !ontology.Sectors.ContainsKey(name.Sector) => throw new LedgerException($"there is no sector «{name.Sector}»"),
            { Id: null, Name: null, NameAr: null } => throw new LedgerException("somebody without an id has a name: give name or nameAr"),
            _ => name,
        };
    }

    /// <summary>How a key is compared: an id as it is; <c>SYR:name</c> with the name in normal form.</summary>
    internal static string Normal(string key)
    {
        key = key.Trim();
        return key.Length > CodeLength && key[CodeLength] == ':' && key.AsSpan(0, CodeLength).IndexOfAnyExceptInRange('A', 'Z') < 0
            ? $"{key[..CodeLength]}:{ClaimRows.NameKey(key[(CodeLength + 1)..], null)}"
            : key;
    }

    /// <summary>The keys by which he can be meant, in normal form: the id, and country and name in both languages.</summary>
    internal IEnumerable<string> Keys()
    {
        if (Id is not null)
        {
            yield return Id;
        }

        foreach (var name in (string?[])[Name, NameAr])
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                yield return Normal($"{Country}:{name}");
            }
        }
    }

    internal static EntityName Of(ParticipantRecord p) => new(p.Id, p.Country, p.Sector, p.Name, p.NameAr, p.Office);

    internal static EntityName Of(SpeakerRecord s) => new(s.Id, s.Country, s.Sector, s.Name);
}
