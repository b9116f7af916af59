namespace Sijill.Ledger.Storage;

/// <summary>The tables, as numbered steps forward. A step that was released is never changed; what comes later is a step of its own.</summary>
internal static class Schema
{
    /// <summary>
    /// Words in braces are the database's: <c>{id}</c> text that is compared byte by byte, <c>{text}</c> other text, <c>{int}</c> 64 bits,
    /// <c>{real}</c> 64 bits, <c>{clustered}</c> rows kept in the order of their key.
    /// </summary>
    private static readonly string[] First =
    [
        // One text, however often it was published. «number» counts up in the order of arrival and is never told outside.
        // The text stands last: SQLite walks over it to reach what stands behind.
        """
        CREATE TABLE documents (
          number {int} PRIMARY KEY, key {id} NOT NULL UNIQUE, source_id {id} NOT NULL, url {text}, title {text}, publisher {id}, published {id}, day {int},
          language {id} NOT NULL, origin {int} NOT NULL, shingles {int} NOT NULL, engine {id} NOT NULL, text {text} NOT NULL)
        """,
        "CREATE INDEX documents_origin ON documents (origin)",
        "CREATE INDEX documents_day ON documents (day, key)",
        "CREATE INDEX documents_publisher ON documents (publisher)",

        // The near-duplicates of one text, that text included; «key» is the least of their keys.
        "CREATE TABLE origins (number {int} PRIMARY KEY, key {id} NOT NULL UNIQUE)",

        // Where and when a text was published; «place» is the address or, where there is none, the id in the source.
        """
        CREATE TABLE appearances (
          document {int} NOT NULL REFERENCES documents(number), publisher {id} NOT NULL, place {id} NOT NULL, source_id {id} NOT NULL, url {text}, title {text},
          published {id}, PRIMARY KEY (document, publisher, place)){clustered}
        """,

        // A sample of each document's shingles, to find its near-duplicates.
        "CREATE TABLE shingles (shingle {int} NOT NULL, document {int} NOT NULL, PRIMARY KEY (shingle, document)){clustered}",

        // «record» is the engine's claim as in docs/record.md, its document left out; «corrected» is what a person made of it.
        """
        CREATE TABLE claims (
          number {int} PRIMARY KEY, id {id} NOT NULL UNIQUE, document {int} NOT NULL REFERENCES documents(number), event {id} NOT NULL, mode {id}, status {id} NOT NULL,
          quad {int}, cameo {id}, edtf {id}, first_day {int}, last_day {int}, day {int} NOT NULL, block {id} NOT NULL, evidence_start {int} NOT NULL, evidence_end {int} NOT NULL,
          confidence {real} NOT NULL, verdict {id}, correction {int}, corrected {text}, record {text} NOT NULL)
        """,
        "CREATE INDEX claims_document ON claims (document)",
        "CREATE INDEX claims_day ON claims (day, id)",
        """
        CREATE TABLE claim_entities (
          claim {int} NOT NULL, role {id} NOT NULL, position {int} NOT NULL, id {id}, country {id} NOT NULL, sector {id} NOT NULL, name {id}, name_key {id}, office {text},
          PRIMARY KEY (claim, role, position)){clustered}
        """,
        "CREATE INDEX claim_entities_country ON claim_entities (country, claim)",
        "CREATE INDEX claim_entities_id ON claim_entities (id, claim)",

        // Claims that may be about one thing share a block; in these something has changed since occurrences were last put together.
        "CREATE INDEX claims_block ON claims (block, id)",
        "CREATE TABLE pending_blocks (block {id} PRIMARY KEY){clustered}",
        """
        CREATE TABLE occurrences (
          id {id} PRIMARY KEY, kind {id} NOT NULL, block {id} NOT NULL, first_day {int} NOT NULL, last_day {int} NOT NULL, revision {int} NOT NULL, body {text} NOT NULL){clustered}
        """,
        "CREATE INDEX occurrences_block ON occurrences (block, first_day)",
        "CREATE INDEX occurrences_day ON occurrences (first_day, id)",
        "CREATE TABLE occurrence_claims (occurrence {id} NOT NULL, claim {id} NOT NULL, PRIMARY KEY (occurrence, claim)){clustered}",
        "CREATE INDEX occurrence_claims_claim ON occurrence_claims (claim)",
        """
        CREATE TABLE occurrence_history (
          occurrence {id} NOT NULL, revision {int} NOT NULL, change {id} NOT NULL, body {text}, superseded_by {id}, time {id} NOT NULL, PRIMARY KEY (occurrence, revision)){clustered}
        """,
        """
        CREATE TABLE commitments (
          id {id} PRIMARY KEY, kind {id} NOT NULL, state {id} NOT NULL, first_day {int} NOT NULL, last_day {int} NOT NULL, body {text} NOT NULL){clustered}
        """,
        "CREATE INDEX commitments_day ON commitments (first_day, id)",
        """
        CREATE TABLE commitment_changes (
          commitment {id} NOT NULL, position {int} NOT NULL, state {id} NOT NULL, day {int} NOT NULL, evidence {id}, body {text}, PRIMARY KEY (commitment, position)){clustered}
        """,

        // Written once, never changed. «document», «event» and the offsets find the claim again when another version of the engine gives it another id.
        """
        CREATE TABLE corrections (
          number {int} PRIMARY KEY, time {id} NOT NULL, author {id} NOT NULL, kind {id} NOT NULL, target {id} NOT NULL, action {id} NOT NULL, note {text},
          document {id}, event {id}, evidence_start {int}, evidence_end {int}, before {text}, after {text})
        """,
        "CREATE INDEX corrections_document ON corrections (document)",
        """
        CREATE TABLE ingests (
          source {id} PRIMARY KEY, identity {id} NOT NULL, position {int} NOT NULL, done {int} NOT NULL, documents {int} NOT NULL, problems {int} NOT NULL){clustered}
        """,
        "CREATE TABLE diagnostics (id {id} PRIMARY KEY, code {id} NOT NULL, source {id} NOT NULL, line {int} NOT NULL, message {text} NOT NULL){clustered}",
    ];

    /// <summary>
    /// Occurrences by who takes part, so that a page of them is found without reading the rest. They are put together anew: nothing else fills the columns. The table is no longer
    /// clustered: rows of some kilobytes in a tree of keys leave most of each page empty.
    /// </summary>
    private static readonly string[] Second =
    [
        "DELETE FROM commitment_changes",
        "DROP TABLE commitments",
        """
        CREATE TABLE commitments (
          id {id} PRIMARY KEY, kind {id} NOT NULL, state {id} NOT NULL, occurrence {id} NOT NULL, first_day {int} NOT NULL, last_day {int} NOT NULL, body {text} NOT NULL)
        """,
        "CREATE INDEX commitments_day ON commitments (first_day, id)",
        "CREATE INDEX commitments_state ON commitments (state, first_day, id)",
        "CREATE INDEX commitments_occurrence ON commitments (occurrence)",
        "DELETE FROM occurrence_claims",
        "DROP TABLE occurrences",
        """
        CREATE TABLE occurrences (
          id {id} PRIMARY KEY, kind {id} NOT NULL, mode {id}, block {id} NOT NULL, first_day {int} NOT NULL, last_day {int} NOT NULL, reported {int} NOT NULL, origins {int} NOT NULL,
          plan {int} NOT NULL, standing {id} NOT NULL, revision {int} NOT NULL, body {text} NOT NULL)
        """,
        "CREATE INDEX occurrences_block ON occurrences (block, first_day)",
        "CREATE INDEX occurrences_day ON occurrences (first_day, id)",
        "CREATE INDEX occurrences_kind ON occurrences (kind, first_day, id)",
        "CREATE INDEX occurrences_reported ON occurrences (reported, id)",
        """
        CREATE TABLE occurrence_parties (
          occurrence {id} NOT NULL, position {int} NOT NULL, side {id} NOT NULL, id {id}, country {id} NOT NULL, sector {id} NOT NULL, name {text}, name_ar {text}, name_key {id},
          name_ar_key {id}, day {int} NOT NULL, PRIMARY KEY (occurrence, position)){clustered}
        """,
        "CREATE INDEX occurrence_parties_country ON occurrence_parties (country, day, occurrence)",
        "CREATE INDEX occurrence_parties_id ON occurrence_parties (id, day, occurrence)",
        "CREATE INDEX occurrence_parties_name ON occurrence_parties (name_key)",
        "CREATE INDEX occurrence_parties_name_ar ON occurrence_parties (name_ar_key)",
        "CREATE INDEX documents_source ON documents (source_id)",
        "DELETE FROM pending_blocks",
        "INSERT INTO pending_blocks (block) SELECT DISTINCT block FROM claims",
    ];

    /// <summary>What the desk asks for: what nobody has looked at yet, the least sure first; occurrences by the words that their reports share.</summary>
    private static readonly string[] Third =
    [
        "CREATE INDEX claims_doubt ON claims (confidence, id) WHERE verdict IS NULL",
        "CREATE TABLE occurrence_topics (topic {id} NOT NULL, occurrence {id} NOT NULL, PRIMARY KEY (topic, occurrence)){clustered}",
        "CREATE INDEX occurrence_topics_occurrence ON occurrence_topics (occurrence)",

        // What counts and filters look at, without the bodies: in the order of time, and by the id for those who come from who takes part.
        "CREATE INDEX occurrences_counted ON occurrences (plan, first_day, id, kind, mode, last_day, standing, origins, reported)",
        "CREATE INDEX occurrences_facts ON occurrences (id, plan, first_day, last_day, standing, origins, kind, mode, reported)",
        "CREATE INDEX claims_of_document ON claims (id, document)",
        "DROP INDEX claims_day",
        "CREATE INDEX claims_day ON claims (day, id, first_day, last_day, event, status, verdict, confidence, document)",

        // What a person keeps for himself at the desk; no knowledge.
        "CREATE TABLE saved_views (owner {id} NOT NULL, name {id} NOT NULL, query {text} NOT NULL, PRIMARY KEY (owner, name)){clustered}",
    ];

    /// <summary>Who may use the desk, and what was done there; no knowledge, so neither dumped nor copied. Times are seconds since 1970, but for those that people read.</summary>
    private static readonly string[] Fourth =
    [
        // «password» holds the way of hashing, its salt and the hash; never a password.
        "CREATE TABLE accounts (name {id} PRIMARY KEY, role {id} NOT NULL, password {id} NOT NULL, created {id} NOT NULL){clustered}",

        // Of a key its id and the SHA-256 of its secret; the key itself is shown once and kept nowhere.
        """
        CREATE TABLE api_keys (
          id {id} PRIMARY KEY, name {id} NOT NULL, role {id} NOT NULL, secret {id} NOT NULL, created {id} NOT NULL, expires {int}, used {int}, revoked {int}){clustered}
        """,

        // «id» is the SHA-256 of what the browser holds: who reads the table cannot sign in with it. «role» is of those alone who have no account here.
        """
        CREATE TABLE sign_ins (
          id {id} PRIMARY KEY, name {id} NOT NULL, via {id} NOT NULL, role {id}, address {id}, begun {int} NOT NULL, seen {int} NOT NULL){clustered}
        """,
        "CREATE INDEX sign_ins_name ON sign_ins (name)",
        "CREATE TABLE audit (number {int} PRIMARY KEY, time {id} NOT NULL, who {id} NOT NULL, address {id}, action {id} NOT NULL, target {text}, note {text})",
        "CREATE INDEX audit_who ON audit (who, number)",

        // With these the server signs its forms; all servers over one ledger share them.
        "CREATE TABLE protection_keys (name {id} PRIMARY KEY, xml {text} NOT NULL){clustered}",
    ];

    /// <summary>The steps, the first at index 0; a ledger's version is how many it has gone.</summary>
    public static IReadOnlyList<Func<Database, IEnumerable<string>>> Steps { get; } =
    [
        database => [.. First.Select(database.Dialect), .. database.FullTextSchema()],
        database => Second.Select(database.Dialect),
        database => [.. Third.Select(database.Dialect), $"INSERT INTO occurrence_topics (topic, occurrence) SELECT DISTINCT t.value, o.id FROM occurrences o{database.TopicsOfBody}"],
        database => Fourth.Select(database.Dialect),
    ];
}
