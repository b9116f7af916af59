using Sijill.Cli.Commands;
using Sijill.Cli.Rendering.Html;
using Sijill.Model;

namespace Sijill.Cli.Rendering;

/// <summary>Chooses the renderer.</summary>
internal static class Renderers
{
    public static IRenderer Create(ReadRequest request, PloverOntology ontology) => request.Format switch
    {
        OutputFormat.Table => new TableRenderer(ontology, TerminalLook.Of(request.Output)),
        OutputFormat.Plover => new PloverRenderer(ontology),
        OutputFormat.Html => new HtmlRenderer(ontology),
        _ => new JsonLinesRenderer(ontology),
    };
}
