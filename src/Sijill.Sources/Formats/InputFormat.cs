namespace Sijill.Sources.Formats;

internal enum InputFormat
{
    Text,
    Html,
    Json,
    JsonLines,
    Feed,
    Sitemap,
    Warc,
    Pdf,
    Mail,
    Mailbox,
    Zip,
}
