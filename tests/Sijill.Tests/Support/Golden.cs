namespace Sijill.Tests.Support;

/// <summary>
/// Compares text with a file under <c>tests/Sijill.Tests/Golden</c>. With SIJILL_UPDATE_GOLDEN=1 the files are written instead; look at
/// the difference before you commit it.
/// </summary>
internal static class Golden
{
    public static void Verify(string name, string actual)
    {
        var path = Repository.File("tests", "Sijill.Tests", "Golden", name + ".golden");
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("SIJILL_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, actual);
            return;
        }

        Assert.True(System.IO.File.Exists(path), $"{path} is missing; run the tests with SIJILL_UPDATE_GOLDEN=1 and look at what they write");
        Assert.Equal(System.IO.File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
