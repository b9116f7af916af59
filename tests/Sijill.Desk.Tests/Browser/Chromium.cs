using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Sijill.Desk.Tests.Browser.Chromium))]

namespace Sijill.Desk.Tests.Browser;

/// <summary>The system's Chromium, started once for all tests that need one.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page of its own, without anybody's cookies. Skips the test where there is no Chromium.</summary>
    /// <param name="phone">A phone's screen.</param>
    /// <param name="dark">The system's theme is dark.</param>
    /// <param name="script">Whether script runs.</param>
    internal async Task<IPage> NewPageAsync(bool phone = false, bool dark = false, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Program), $"there is no {Program}; Debian's package chromium brings it");
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            starting.Release();
        }

        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            Locale = "ar",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }
}
