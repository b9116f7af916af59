using Sijill.Lexicons;
using Sijill.Sources;
using Sijill.Testing;
using Sijill.Tests.Support;

namespace Sijill.Tests.Output;

/// <summary>What is read in the samples, as text that a reader of Arabic can judge.</summary>
public sealed class SampleGoldenTests
{
    private static readonly Reader Reader = new(Lexicon.Load());

    [Theory]
    [InlineData("security-council")]
    [InlineData("ministers-call")]
    [InlineData("ambassadors-wire")]
    public void The_claims_of_a_sample_are_those_of_its_golden_file(string id)
    {
        var document = new DocumentSource().Read(Repository.File("samples", "samples.jsonl")).Select(i => i.Document!).Single(d => d.Id == id);
        Golden.Verify("sample-" + id, ClaimText.Of(Reader.Read(document)));
    }
}
