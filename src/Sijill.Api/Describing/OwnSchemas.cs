using System.Text.Json.Nodes;

namespace Sijill.Api.Describing;

/// <summary>The schemas of what the API writes field by field.</summary>
internal static class OwnSchemas
{
    /// <summary>Every schema by its name.</summary>
    public static IEnumerable<(string Name, JsonNode Schema)> All()
    {
        yield return ("LedgerClaim", Shape.Extended(Shape.Ref("Claim"), ("ledger", Shape.Object(
            "What the ledger knows of the claim.",
            ("document", Shape.Text("Content key of its document.")),
            ("origin", Shape.Text("Key of the document's origin: claims of one origin are one report, however often it was published.")),
            ("first", Shape.Day("First day it can mean, or null.", nullable: true)),
            ("last", Shape.Day("Last day it can mean, or null.", nullable: true)),
            ("verdict", Shape.Text("accepted, rejected or edited; null when no person looked at it.", nullable: true)),
            ("occurrence", Shape.Text("The occurrence that it belongs to, or null.", nullable: true))))));
        yield return ("DocumentSummary", Shape.Object("A document without its text.", [.. Head(), ("appearances", Shape.Integer("How often it was published.")), ("claims", Shape.Integer("How many claims were read in it."))]));
        yield return ("Document", Shape.Object(
            "One text, and everywhere it was published.",
            [
                .. Head(), ("text", Shape.Text("The text; all offsets count its UTF-16 code units.")), ("appearances", Shape.List(Shape.Ref("Appearance"))),
                ("claims", Shape.List(Shape.Ref("LedgerClaim"), "Its claims, in the order of the text.")),
            ]));
        yield return ("Appearance", Shape.Object(
            "One publication of a text.",
            ("publisher", Shape.Text("The outlet, or null.", nullable: true)),
            ("id", Shape.Text("Its id in the source.")),
            ("url", Shape.Text("Its address, or null.", nullable: true)),
            ("title", Shape.Text("Its headline, or null.", nullable: true)),
            ("published", Shape.Time("When, or null.", nullable: true))));
        yield return ("SearchHit", Shape.Object(
            "A document found.",
            [
                .. Head(), ("appearances", Shape.Integer("How often it was published.")), ("score", Shape.Number("The higher the better; to be compared within one answer only.")),
                ("snippet", Shape.Object(
                    "The passage that shows best why.",
                    ("text", Shape.Text("Exactly the slice of the document's text from start to end.")),
                    ("start", Shape.Integer("First UTF-16 code unit.")),
                    ("end", Shape.Integer("The one after the last.")),
                    ("matches", Shape.List(Shape.Object(null, ("start", Shape.Integer()), ("end", Shape.Integer())), "The words found in it, as offsets of the document's text.")))),
            ]));
        yield return ("ContactMonth", Shape.Object(
            "How often contact was had in a month.",
            ("month", Shape.Text("As 2025-02.")),
            ("contacts", Shape.Integer("Meetings, visits and calls.")),
            ("modes", Shape.Map(Shape.Integer(), "How many of each mode; `meeting` for those without one."))));
        yield return ("TextDocument", new JsonObject
        {
            ["type"] = "object",
            ["description"] = "A document to read.",
            ["properties"] = new JsonObject
            {
                ["text"] = Shape.Text("The body."),
                ["id"] = Shape.Text("Its id; its url, or «text», without it.", nullable: true),
                ["title"] = Shape.Text("Its headline.", nullable: true),
                ["url"] = Shape.Text("Where it was published.", nullable: true),
                ["publisher"] = Shape.Text("Its outlet (also as `outlet`).", nullable: true),
                ["published"] = Shape.Text("When, year first; the outlet's own offset matters: «today» is its day.", nullable: true),
            },
            ["required"] = new JsonArray("text"),
        });
        yield return ("Comparison", Comparison());
        yield return ("Problem", new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Why a request is not answered (RFC 9457).",
            ["properties"] = new JsonObject
            {
                ["type"] = Shape.Text("about:blank: the status says what kind it is."),
                ["title"] = Shape.Text("The status in words."),
                ["status"] = Shape.Integer("The HTTP status."),
                ["detail"] = Shape.Text("What is the matter, and what to do."),
                ["instance"] = Shape.Text("The path that was asked."),
                ["parameter"] = Shape.Text("The parameter or field at fault, where there is one."),
                ["superseded_by"] = Shape.Text("Of an occurrence that is gone, the one that took up most of its claims."),
            },
            ["required"] = new JsonArray("type", "title", "status", "detail", "instance"),
        });
    }

    private static JsonObject Comparison()
    {
        var party = Shape.Object(
            null,
            ("id", Shape.Text(nullable: true)), ("country", Shape.Text()), ("sector", Shape.Text()), ("name", Shape.Text(nullable: true)), ("name_ar", Shape.Text(nullable: true)));
        return Shape.Object(
            "Accounts side by side.",
            ("documents", Shape.List(Shape.Object(
                null,
                ("id", Shape.Text()), ("title", Shape.Text(nullable: true)), ("publisher", Shape.Text(nullable: true)), ("published", Shape.Day(nullable: true)),
                ("official", Shape.Text("The state's body that the publisher is, when it is a readout; else null.", nullable: true))), "In the order given.")),
            ("holders", Shape.List(Shape.Object(
                null,
                ("key", Shape.Text("Tells it from others.")), ("kind", Shape.Text("What it is.")), ("name", Shape.Text()), ("country", Shape.Text(nullable: true)), ("sector", Shape.Text(nullable: true)),
                ("via", Shape.Text("Through whom it is heard, or null.", nullable: true))), "Who speaks: the columns.")),
            ("points", Shape.List(Shape.Object(
                null,
                ("id", Shape.Text("p: and 20 hexadecimal digits.")),
                ("event", Shape.Text("PLOVER event.")),
                ("mode", Shape.Text(nullable: true)),
                ("actor", Shape.List(party.DeepClone())),
                ("recipient", Shape.List(party)),
                ("agreement", Shape.Words("How the holders stand to it on the whole.", "shared", "single", "disputed", "unasserted")),
                ("disputed", Shape.List(Shape.Text(), "Fields in which accounts differ.")),
                ("cells", Shape.List(Shape.Object(
                    null,
                    ("holder", Shape.Text("Key of the holder.")),
                    ("stance", Shape.Words(null, "asserts", "denies", "declines", "silent")),
                    ("values", Shape.Map(Shape.List(Shape.Text()), "Its own values of the fields in dispute.")),
                    ("passages", Shape.List(Shape.Object(
                        null,
                        ("document", Shape.Text()), ("claim", Shape.Text()), ("start", Shape.Integer("First UTF-16 code unit.")), ("end", Shape.Integer("The one after the last.")), ("text", Shape.Text("Exactly that slice."))))
                    )), "One for each holder, in their order."))), "What they speak of: the rows.")));
    }

    private static (string, JsonNode)[] Head() =>
    [
        ("document", Shape.Text("Content key: d: and 24 hexadecimal digits.")),
        ("id", Shape.Text("Its id in the source that brought it first.")),
        ("url", Shape.Text("Where it was published first to the ledger's knowledge, or null.", nullable: true)),
        ("title", Shape.Text("Its headline, or null.", nullable: true)),
        ("publisher", Shape.Text("Its outlet, or null.", nullable: true)),
        ("published", Shape.Time("When, or null.", nullable: true)),
        ("language", Shape.Text("ISO 639-1.")),
        ("origin", Shape.Text("Key of its origin: equal for near-duplicates.")),
    ];
}
