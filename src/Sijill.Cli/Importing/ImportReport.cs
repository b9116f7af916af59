using System.Globalization;
using Sijill.Sources.Wikidata;

namespace Sijill.Cli.Importing;

/// <summary>Says in a few lines what an import has done and what it has left out.</summary>
internal sealed class ImportReport(ImportFolder folder, ScanState state, ImportSummary summary, ImportFilter filter)
{
    public void Write(TextWriter output)
    {
        var counts = state.Counts;
        Line(output, $"{counts.Entities:N0} entities read, {counts.BadLines:N0} lines could not be");
        if (filter.Persons)
        {
            Line(output, $"{summary.Persons:N0} persons ({summary.Merged:N0} known before, merged) with {summary.Terms:N0} terms: {folder.Persons}");
            Left(output, counts.WithoutArabic, "office holders without an Arabic name");
            Left(output, counts.WithoutEnglish, "office holders without an English name");
            Left(output, summary.WithoutFullName, "persons whose Arabic name is no full name");
            Left(output, summary.WithoutCountry, "persons of no country of the lexicon");
            Left(output, summary.FilteredOut, "persons by the filter");
            Left(output, summary.UndatedTerms, "terms without a usable date");
            if (summary.UnmappedPositions > 0)
            {
                Line(output, $"{summary.UnmappedPositions:N0} positions are no known office: fill in \"office\" in {folder.Unmapped} and give a copy back with --positions");
            }
        }

        if (filter.Places)
        {
            Line(output, $"{summary.Places:N0} places: {folder.Places}");
            Left(output, summary.PlacesOfOneName, "places whose name a better known one of the country has");
        }
    }

    private static void Left(TextWriter output, long count, string what)
    {
        if (count > 0)
        {
            Line(output, $"  left out: {count:N0} {what}");
        }
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
