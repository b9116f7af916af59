namespace Sijill.Tests.Claims;

/// <summary>Where meetings, protests and attacks took place.</summary>
public sealed class PlaceTests
{
    [Fact]
    public void A_meeting_takes_place_where_it_says() =>
        Assert.Equal("CONSULT Ankara TUR", Told.Where("التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة الاثنين."));

    [Fact]
    public void A_protest_takes_place_in_its_town() =>
        Assert.Equal("PROTEST Basra IRQ", Told.Where("تظاهر آلاف العراقيين في البصرة احتجاجا على الفساد."));

    [Fact]
    public void An_attack_hits_a_place() =>
        Assert.Equal("ASSAULT Damascus SYR", Told.Where("قصفت الطائرات الإسرائيلية مواقع في دمشق."));

    [Fact]
    public void A_demand_has_no_place() =>
        Assert.Equal("REQUEST -", Told.Where("دعا الرئيس الفرنسي إيمانويل ماكرون طهران إلى الالتزام بالاتفاق."));
}
