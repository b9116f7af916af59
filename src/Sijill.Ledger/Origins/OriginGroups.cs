using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;

namespace Sijill.Ledger.Origins;

/// <summary>
/// Puts the new documents of a batch into origins, the groups of near-duplicates. A group is what hangs together by <see cref="NearDuplicates.Are"/>, in
/// whatever order the documents came; a document that joins two groups makes them one.
/// </summary>
internal sealed class OriginGroups(Session session)
{
    private readonly Dictionary<long, List<long>> postings = [];
    private readonly Dictionary<long, Member> members = [];
    private readonly Dictionary<long, Shingles> exact = [];
    private readonly Dictionary<long, Group> groups = [];
    private long firstNew = long.MaxValue;

    /// <summary>How many of the documents are a copy of another.</summary>
    public int Copies { get; private set; }

    /// <summary>Finds the groups of new documents.</summary>
    /// <param name="documents">Number, key, day of publication, shingles and their sample, in the order of their numbers.</param>
    public void Add(IReadOnlyList<(long Number, string Key, DateOnly? Day, Shingles Shingles, long[] Sample)> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        firstNew = documents[0].Number;

        // In the order of the index, so that one look is near the last one.
        foreach (var (key, document) in session.Postings([.. documents.SelectMany(d => d.Sample).Distinct().Order()], NearDuplicates.MostPostings))
        {
            PostingsOf(key).Add(document);
        }

        Load(postings.Values.SelectMany(list => list));
        foreach (var (number, key, day, shingles, sample) in documents)
        {
            members.Add(number, new(shingles.Count, number, day));
            groups.Add(number, new Group(number, key));
            exact.Add(number, shingles);
            var promising = Promising(shingles.Count, sample);
            if (promising.Count > 0)
            {
                Join(number, promising);
            }

            foreach (var shingle in sample)
            {
                if (PostingsOf(shingle) is { Count: < NearDuplicates.MostPostings } list)
                {
                    list.Add(number);
                }
            }
        }
    }

    /// <summary>The origin of one of the new documents.</summary>
    public long OriginOf(long number) => Root(number).Number;

    /// <summary>Writes new and changed groups.</summary>
    public void Write()
    {
        // A key is unique: what goes, goes first.
        foreach (var merged in groups.Values.Where(g => g.Into is not null && g.Number < firstNew))
        {
            session.Execute("UPDATE documents SET origin = @into WHERE origin = @number", ("@into", Root(merged.Number).Number), ("@number", merged.Number));
            session.Execute("DELETE FROM origins WHERE number = @number", ("@number", merged.Number));
        }

        foreach (var changed in groups.Values.Where(g => g.Into is null && g.IsChanged && g.Number < firstNew))
        {
            session.Execute("UPDATE origins SET key = @key WHERE number = @number", ("@key", changed.Key), ("@number", changed.Number));
        }

        session.Insert("origins", ["number", "key"], [.. groups.Values.Where(g => g.Into is null && g.Number >= firstNew).Select(g => new object?[] { g.Number, g.Key })]);
    }

    private void Load(IEnumerable<long> numbers)
    {
        var rows = session.RowsAmong(
            $"SELECT number, shingles, origin, day FROM documents WHERE {session.Database.Among("number")}",
            [.. numbers.Distinct()],
            reader => (Number: reader.GetInt64(0), Shingles: (int)reader.GetInt64(1), Origin: reader.GetInt64(2), Day: reader.IntOrNull(3)));
        foreach (var (number, shingles, origin, day) in rows)
        {
            members.Add(number, new(shingles, origin, day is { } known ? Days.ToDate(known) : null));
        }
    }

    /// <summary>The documents that share enough of the sample to be worth an exact look.</summary>
    private List<long> Promising(int count, long[] sample)
    {
        var shared = new Dictionary<long, int>();
        foreach (var shingle in sample)
        {
            foreach (var document in PostingsOf(shingle))
            {
                shared[document] = shared.GetValueOrDefault(document) + 1;
            }
        }

        return [.. shared
            .Where(s => members[s.Key] is var other && NearDuplicates.CanBe(count, other.Shingles) && NearDuplicates.Promises(count, other.Shingles, s.Value))
            .Select(s => s.Key)
            .Order()];
    }

    private void Join(long number, List<long> promising)
    {
        LoadExact(promising);
        var joined = false;
        foreach (var other in promising.Where(other => NearDuplicates.Are(exact[number], members[number].Day, exact[other], members[other].Day)))
        {
            Merge(Root(number), Root(members[other].Origin));
            joined = true;
        }

        Copies += joined ? 1 : 0;
    }

    /// <summary>The shingles of documents, from their texts where they are not known yet.</summary>
    private void LoadExact(List<long> numbers)
    {
        var rows = session.RowsAmong(
            $"SELECT number, text FROM documents WHERE {session.Database.Among("number")}",
            [.. numbers.Where(number => !exact.ContainsKey(number))],
            reader => (Number: reader.GetInt64(0), Text: reader.GetString(1)));
        foreach (var (number, text) in rows)
        {
            exact.Add(number, Shingles.Of(TextWords.Of(text)));
        }
    }

    private Group Root(long number)
    {
        if (!groups.TryGetValue(number, out var group))
        {
            group = new Group(number, (string)session.Scalar("SELECT key FROM origins WHERE number = @number", ("@number", number))!);
            groups.Add(number, group);
        }

        while (group.Into is { } into)
        {
            group = into;
        }

        return group;
    }

    private static void Merge(Group one, Group other)
    {
        if (one == other)
        {
            return;
        }

        var (stays, goes) = one.Number < other.Number ? (one, other) : (other, one);
        goes.Into = stays;
        if (string.CompareOrdinal(goes.Key, stays.Key) < 0)
        {
            stays.Key = goes.Key;
            stays.IsChanged = true;
        }
    }

    private List<long> PostingsOf(long shingle)
    {
        if (!postings.TryGetValue(shingle, out var list))
        {
            postings.Add(shingle, list = []);
        }

        return list;
    }

    private readonly record struct Member(int Shingles, long Origin, DateOnly? Day);

    private sealed class Group(long number, string key)
    {
        public long Number { get; } = number;

        public string Key { get; set; } = key;

        public Group? Into { get; set; }

        public bool IsChanged { get; set; }
    }
}
