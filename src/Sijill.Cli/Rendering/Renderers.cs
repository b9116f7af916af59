using Sijill.Cli.Commands;
using Sijill.Model;

namespace Sijill.Cli.Rendering;

/// <summary>Chooses the renderer.</summary>
internal static class Renderers
{
    public static IRenderer Create(ReadRequest request, PloverOntology ontology) => request.Format switch
    {
        OutputFormat.Table => new TableRenderer(ontology, TerminalLook.Of(request.Output)),
        OutputFormat.Plover => new PloverRenderer(ontology),
        OutputFormat.Html => throw new NotSupportedException("html"),
        _ => new JsonLinesRenderer(ontology),
    };
}
