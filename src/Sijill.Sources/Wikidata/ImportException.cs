namespace Sijill.Sources.Wikidata;

/// <summary>The import cannot begin or go on as it was asked; the message says what to do.</summary>
internal sealed class ImportException : Exception
{
    public ImportException()
    {
    }

    public ImportException(string message)
        : base(message)
    {
    }

    public ImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
