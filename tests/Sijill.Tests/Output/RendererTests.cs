using System.Text;
using System.Text.Json;
using Sijill.Cli.Rendering;
using Sijill.Cli.Rendering.Html;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Tests.Support;

namespace Sijill.Tests.Output;

public sealed class RendererTests
{
    private static readonly PloverOntology Ontology = Lexicon.Load().Ontology;

    [Fact]
    public void The_table_groups_claims_by_who_says_so() => Golden.Verify("table", Table(100, colors: false));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void The_table_keeps_to_the_width(int width)
    {
        var longest = Table(width, colors: false).Split('\n').Max(line => line.Length);
        Assert.InRange(longest, 20, width + 4);
    }

    [Fact]
    public void The_table_has_colours_only_when_asked()
    {
        Assert.DoesNotContain('\e', Table(100, colors: false));
        Assert.Contains('\e', Table(100, colors: true));
    }

    [Fact]
    public void The_page_marks_passages_and_links_them_with_claims() => Golden.Verify("page-part", Encoding.UTF8.GetString(new HtmlRenderer(Ontology).Render(Sample.Reading).Span));

    [Fact]
    public void The_page_loads_nothing_from_elsewhere()
    {
        var page = Page(Sample.Reading with { Document = Sample.Document with { Url = null } });
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_cannot_smuggle_markup_into_the_page()
    {
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        var page = Page(new Reading(
            new Document("<b>id", Hostile + " نص", Hostile, "javascript:alert(3)", Hostile), [], [new Diagnostic("SJ1", Hostile, null)]));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_cover_the_text_once_and_know_every_passage_over_them()
    {
        var claims = Records.ClaimRecords.Of(Sample.Reading, Ontology);
        var inner = claims[0] with { Evidence = new("بحث", 0, 3, 0) };
        var segments = Segments.Of(Sample.Text, [.. claims, inner], c => new SourceSpan(c.Evidence.Start, c.Evidence.End)).ToList();
        Assert.Equal(Sample.Text, string.Concat(segments.Select(s => Sample.Text[s.Start..s.End])));
        Assert.Equal(["CONSULT", "CONSULT"], segments[0].Claims.Select(c => c.Event));
        Assert.Equal(3, segments[0].Claims[0].Evidence.End);
    }

    [Fact]
    public void Plover_records_have_the_fields_that_Plover_requires()
    {
        var lines = Lines(new PloverRenderer(Ontology), Sample.Reading);
        Golden.Verify("plover", string.Join('\n', lines) + "\n");
        using var first = JsonDocument.Parse(lines[0]);
        foreach (var field in (string[])["id", "date", "actor", "event"])
        {
            Assert.True(first.RootElement.TryGetProperty(field, out _), field);
        }

        Assert.Equal("2024-03-04", first.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public async Task Plover_leaves_out_what_has_no_date_and_says_so()
    {
        var renderer = new PloverRenderer(Ontology);
        Assert.Single(Lines(renderer, Sample.Reading with { Document = Sample.Document with { Published = null } }));
        using var log = new StringWriter();
        await renderer.WriteNotesAsync(log);
        Assert.Contains("1 claims without a date", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_that_is_not_plain_fact_becomes_a_Plover_context()
    {
        var claim = Sample.Reading.Claims[0] with { Status = Status.Negated, Context = ["military"] };
        using var json = JsonDocument.Parse(Lines(new PloverRenderer(Ontology), Sample.Reading with { Claims = [claim] })[0]);
        Assert.Equal(["military", "negation"], json.RootElement.GetProperty("context").EnumerateArray().Select(c => c.GetString()));
    }

    private static string[] Lines(PloverRenderer renderer, Reading reading) =>
        Encoding.UTF8.GetString(renderer.Render(reading).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Table(int width, bool colors) =>
        Encoding.UTF8.GetString(new TableRenderer(Ontology, new TerminalLook(width, colors)).Render(Sample.Reading).Span);

    private static string Page(Reading reading)
    {
        IRenderer renderer = new HtmlRenderer(Ontology);
        return Encoding.UTF8.GetString(renderer.Begin().Span) + Encoding.UTF8.GetString(renderer.Render(reading).Span) + Encoding.UTF8.GetString(renderer.End().Span);
    }
}
