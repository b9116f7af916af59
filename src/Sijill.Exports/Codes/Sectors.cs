namespace Sijill.Exports.Codes;

/// <summary>PLOVER's sectors in the words of CAMEO and ICEWS.</summary>
internal static class Sectors
{
    /// <summary>CAMEO's type code; empty where CAMEO has none.</summary>
    public static string Cameo(string sector) => sector switch
    {
        "JRN" => "MED",
        "MED" => "HLH",
        "PRM" => "UAF",
        "SOC" => "CVL",
        "GOV" or "MIL" or "COP" or "SPY" or "LEG" or "JUD" or "PTY" or "REB" or "OPP" or "CVL" or "REF" or "BUS" or "ELI" or "EDU" or "LAB" or "AGR" or "CRM" or "UAF" => sector,
        _ => "",
    };

    /// <summary>What ICEWS calls it; empty where it is unknown.</summary>
    public static string Icews(string sector) => sector switch
    {
        "GOV" => "Government",
        "MIL" => "Military",
        "COP" => "Police",
        "SPY" => "Research and Intelligence",
        "LEG" => "Legislative / Parliamentary",
        "JUD" => "Judicial",
        "PTY" => "Parties",
        "REB" => "Rebel",
        "PRM" or "UAF" => "Unidentified Forces",
        "OPP" => "Opposition",
        "CVL" or "SOC" => "Civilian",
        "REF" => "Refugees",
        "JRN" => "News",
        "BUS" => "Business",
        "ELI" => "Elite",
        "REL" => "Religious",
        "MED" => "Medical / Health",
        "EDU" => "Education",
        "LAB" => "Labor",
        "AGR" => "Agricultural",
        "CRM" => "Criminals / Gangs",
        _ => "",
    };
}
