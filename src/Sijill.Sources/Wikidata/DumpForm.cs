namespace Sijill.Sources.Wikidata;

/// <summary>How the entities stand in a file.</summary>
internal enum DumpForm
{
    /// <summary>One a line.</summary>
    Lines,

    /// <summary>One a line between <c>[</c> and <c>]</c>, with commas: a dump.</summary>
    Array,

    /// <summary><c>{"entities":{"Q42":{…}}}</c>.</summary>
    EntityFile,
}
