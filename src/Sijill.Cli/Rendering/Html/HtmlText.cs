using System.Text;

namespace Sijill.Cli.Rendering.Html;

/// <summary>Escapes text for HTML content and quoted attributes alike: whatever an article holds, it stays text.</summary>
internal static class HtmlText
{
    /// <summary>Appends <paramref name="text"/> escaped.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' or '\t' => html.Append(c),
                '\r' => html,
                < ' ' or '\u007F' or '\uFFFE' or '\uFFFF' => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html;
    }
}
