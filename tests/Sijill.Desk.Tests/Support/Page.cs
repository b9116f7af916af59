using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sijill.Desk.Tests.Support;

/// <summary>Pages as their HTML.</summary>
internal static class Page
{
    /// <summary>The page at an address, in one language.</summary>
    public static async Task<IDocument> PageAsync(this HttpClient client, string address, string language = "en", HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.PageAsync();
    }

    /// <summary>The page of an answer.</summary>
    public static async Task<IDocument> PageAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    /// <summary>Sends the form that <paramref name="selector"/> finds on a page, with some fields set and perhaps a button pressed.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, IDocument page, string selector, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector(selector)!;
        var values = form.QuerySelectorAll("input[name], textarea[name]").Where(i => i.GetAttribute("type") is not ("file" or "checkbox"))
            .Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? i.TextContent))
            .Concat(form.QuerySelectorAll("select[name]").Select(s => (Name: s.GetAttribute("name")!, Value: (s.QuerySelector("option[selected]") ?? s.QuerySelector("option"))!.GetAttribute("value") ?? "")))
            .Where(v => !fields.Any(f => f.Name == v.Name)).Concat(fields.Select(f => (f.Name, f.Value)));
        if (form.GetAttribute("enctype") == "multipart/form-data")
        {
            using var parts = new MultipartFormDataContent();
            foreach (var (name, value) in values)
            {
                parts.Add(new StringContent(value), name);
            }

            return await client.PostAsync(form, parts);
        }

        using var content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        return await client.PostAsync(form, content);
    }

    private static async Task<HttpResponseMessage> PostAsync(this HttpClient client, IElement form, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = content };
        request.Headers.Add("Accept-Language", "en");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
