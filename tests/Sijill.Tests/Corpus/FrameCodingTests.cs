using Sijill.Lexicons;

namespace Sijill.Tests.Corpus;

/// <summary>The frames code in the ontology's words only.</summary>
public sealed class FrameCodingTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Fact]
    public void Every_frame_and_cue_names_an_event_a_mode_and_a_code_that_exist()
    {
        var ontology = Lexicon.Ontology;
        var frames = Lexicon.Frames.All.SelectMany(f => f.Negated is { } n
            ? [(f.Id, f.Event, f.Mode, f.Cameo), (f.Id, n.Event, n.Mode, n.Cameo)]
            : new[] { (f.Id, f.Event, f.Mode, f.Cameo) });
        var cues = Lexicon.Frames.Cues.Values.SelectMany(c => c).Select(c => (c.Cue.Id, c.Cue.Event, c.Cue.Mode, Cameo: (string?)null));
        var wrong = frames.Concat(cues)
            .Where(f => !ontology.Events.ContainsKey(f.Event) || !ontology.Allows(f.Event, f.Mode) || (f.Cameo is { } code && !ontology.Cameo.ContainsKey(code)));
        Assert.Empty(wrong);
        Assert.Empty(Lexicon.Frames.All.SelectMany(f => f.Context.Where(c => !ontology.Contexts.ContainsKey(c)).Select(c => (f.Id, c))));
    }
}
