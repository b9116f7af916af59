using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sijill.Access.Operation;
using Sijill.Api.Comparing;
using Sijill.Desk.Pages;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Lexicons;
using Sijill.Lookup;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Comparison;
using Sijill.Sources;

namespace Sijill.Desk.Comparing;

/// <summary>Reads two texts that a visitor gives and sets them side by side. Nothing is kept.</summary>
internal sealed class AccountComparer(Lexicon lexicon)
{
    /// <summary>Characters of the longest text.</summary>
    public const int LongestText = 200_000;

    private const int Accounts = 2;
    private const int LongestPublisher = 200;

    private readonly Reader reader = new(lexicon);
    private readonly Officials officials = new(new WhoLookup(lexicon));

    /// <summary>The empty form.</summary>
    public static CompareModel Empty(DeskRequest request) => new(FormToken.Of(request.Context), [new("", null, null), new("", null, null)], null, null);

    /// <summary>Answers a form.</summary>
    public async Task TakeAsync(DeskRequest request, IFormCollection form)
    {
        var model = await ModelAsync(request, form).ConfigureAwait(false);
        await request.Context.WritePageAsync<ComparePage>(model, model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
    }

    private async Task<CompareModel> ModelAsync(DeskRequest request, IFormCollection form)
    {
        var words = request.Words;
        var token = FormToken.Of(request.Context);
        var inputs = new List<CompareInput>();
        var documents = new List<Document>();
        string? problem = null;
        for (var i = 1; i <= Accounts; i++)
        {
            var name = i.ToString(CultureInfo.InvariantCulture);
            var input = new CompareInput(form["text" + name].ToString(), form.Field("publisher" + name), form.Field("published" + name));
            inputs.Add(input with { Text = input.Text.Length > LongestText ? "" : input.Text });
            if (input.Text.Length > LongestText)
            {
                problem ??= words.Format("compare.long", WordBook.Number(LongestText));
            }
            else if (form.Files["file" + name] is { Length: > 0 } file)
            {
                var (document, trouble) = await FileAsync(file, name).ConfigureAwait(false);
                problem ??= trouble is null ? null : words.Format("compare.file", Plain.Isolated(file.FileName), Plain.Line(trouble));
                Add(documents, document is null ? null : document with { Publisher = input.Publisher ?? document.Publisher, Published = Day(input.Published) ?? document.Published });
            }
            else if (!string.IsNullOrWhiteSpace(input.Text))
            {
                Add(documents, new Document(name, input.Text.ReplaceLineEndings("\n"), null, null, input.Publisher, "ar", Day(input.Published)));
            }
        }

        if (problem is null && documents.Count == 0)
        {
            problem = words["compare.empty"];
        }

        if (problem is not null)
        {
            return new(token, inputs, null, problem);
        }

        DeskMeter.TextsCoded(documents.Count);
        var readings = await Task.Run(() => documents.ConvertAll(reader.Read)).ConfigureAwait(false);
        List<Report> reports = [.. readings.SelectMany(r => Report.Of(r, lexicon.Ontology))];
        return reports.Count == 0 ? new(token, inputs, null, words["compare.nothing"])
            : reports.Count > Comparer.MostClaims ? new(token, inputs, null, words["compare.many"])
            : new(token, inputs, Comparer.Compare([.. documents.Select(d => new Account(d.Id, d.Title, d.Publisher, d.PublishedDay, officials.Of(d)))], reports), null);
    }

    private static void Add(List<Document> documents, Document? document)
    {
        if (document is not null)
        {
            documents.Add(document with { Publisher = document.Publisher is { Length: > LongestPublisher } name ? name[..LongestPublisher] : document.Publisher });
        }
    }

    private static async Task<(Document? Document, string? Problem)> FileAsync(IFormFile file, string id)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory).ConfigureAwait(false);
        memory.Position = 0;
        var item = new DocumentSource(new SourceOptions()).Read(memory, Path.GetFileName(file.FileName)).FirstOrDefault(i => i.Document is not null || i.Problem is not null);
        return item?.Document is { } document && document.Text.Length <= LongestText ? (document with { Id = id }, null) : (null, item?.Problem?.Message ?? "");
    }

    /// <summary>Noon of the day: only the day counts.</summary>
    private static DateTimeOffset? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : null;
}
