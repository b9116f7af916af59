using Sijill.Access;
using Sijill.Access.Accounts;

namespace Sijill.Desk.Tests.Access;

/// <summary>What is kept of passwords.</summary>
public sealed class PasswordTests
{
    private const string Word = "correct horse battery";

    [Fact]
    public void As_many_rounds_as_the_field_asks_for()
    {
        var kept = new PasswordHash().Of(Word);
        Assert.StartsWith("pbkdf2-sha512$210000$", kept, StringComparison.Ordinal);
        Assert.True(new PasswordHash().Verify(Word, kept));
    }

    [Fact]
    public void A_hash_holds_for_its_password_alone_and_no_two_are_the_same()
    {
        var hash = new PasswordHash(10);
        var kept = hash.Of(Word);
        Assert.True(hash.Verify(Word, kept));
        Assert.False(hash.Verify(Word + " ", kept));
        Assert.False(hash.Verify("", kept));
        Assert.NotEqual(kept, hash.Of(Word));
        Assert.DoesNotContain("horse", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_hash_fits_nothing()
    {
        var hash = new PasswordHash(10);
        foreach (var kept in (string?[])[null, "", "x", "pbkdf2-sha512$0$$", "pbkdf2-sha512$10$!$!", "md5$1$AA==$AA=="])
        {
            Assert.False(hash.Verify(Word, kept));
        }
    }

    [Fact]
    public void Length_has_bounds()
    {
        var hash = new PasswordHash(10);
        Assert.Throws<AccessException>(() => hash.Of(new string('x', PasswordHash.Shortest - 1)));
        Assert.Throws<AccessException>(() => hash.Of(new string('x', PasswordHash.Longest + 1)));
        Assert.True(hash.Verify("كلمات لا يجمعها أحد", hash.Of("كلمات لا يجمعها أحد")));
    }

    [Fact]
    public void More_rounds_make_an_old_hash_that_still_holds()
    {
        var kept = new PasswordHash(10).Of(Word);
        Assert.False(new PasswordHash(10).IsOld(kept));
        Assert.True(new PasswordHash(20).IsOld(kept));
        Assert.True(new PasswordHash(20).Verify(Word, kept));
    }

    [Theory]
    [InlineData("Layla.Haddad", "layla.haddad")]
    [InlineData(" ليلى ", "ليلى")]
    [InlineData("l@example.org", "l@example.org")]
    [InlineData("local", null)]
    [InlineData("key:x", null)]
    [InlineData("oidc:x", null)]
    [InlineData("", null)]
    [InlineData(".x", null)]
    [InlineData("a b", null)]
    [InlineData("a\u202Eb", null)]
    public void Names_are_plain(string typed, string? kept) => Assert.Equal(kept, AccountName.Of(typed));
}
