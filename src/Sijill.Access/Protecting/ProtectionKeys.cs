using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Sijill.Access.Storing;
using Sijill.Ledger.Storage;

namespace Sijill.Access.Protecting;

/// <summary>
/// Keeps the keys with which the server signs its forms, in the ledger's database: all servers over one ledger know them, and they outlive a restart. They prove that a form is the
/// desk's; no sign-in hangs on them.
/// </summary>
internal sealed class ProtectionKeys(AccessTables tables) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => tables.Read(session => session.Rows("SELECT xml FROM protection_keys ORDER BY name", row => XElement.Parse(row.GetString(0))));

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        tables.Write(session =>
        {
            session.Execute("DELETE FROM protection_keys WHERE name = @name", ("@name", friendlyName));
            session.Insert("protection_keys", ["name", "xml"], [[friendlyName, element.ToString(SaveOptions.DisableFormatting)]]);
            return 1;
        });
    }
}
