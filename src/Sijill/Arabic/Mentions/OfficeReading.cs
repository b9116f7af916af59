using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <summary>An office that words name by themselves, without a person.</summary>
/// <param name="Office">The office.</param>
/// <param name="Of">Whose: country code or actor id.</param>
/// <param name="Former">«السابق», «المخلوع».</param>
internal sealed record OfficeReading(OfficeEntry Office, string Of, bool Former);
