using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Sijill.Desk.Rendering;

/// <summary>Renders a page of Razor components to HTML.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The HTML of <typeparamref name="TPage"/> with its model.</summary>
    public async Task<string> RenderAsync<TPage>(object model)
        where TPage : IComponent
    {
        var renderer = new HtmlRenderer(services, loggers);
        await using (renderer.ConfigureAwait(false))
        {
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
                return (await renderer.RenderComponentAsync<TPage>(parameters).ConfigureAwait(false)).ToHtmlString();
            }).ConfigureAwait(false);
        }
    }
}
