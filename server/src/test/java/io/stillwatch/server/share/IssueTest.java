package io.stillwatch.server.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Channel;
import io.stillwatch.view.CampaignView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one approval after another adds to what peers read. */
final class IssueTest {
  private static final UUID NAMESPACE = UUID.fromString("2f9a2ad8-6a3c-4c3e-9d53-3b1c8a0f4d10");
  private static final Selection EVERYTHING =
      new Selection(Set.of(), Set.of(), Set.of(), AskedVersions.LAST, Long.MIN_VALUE, 1_000);

  private final List<Release> releases = new ArrayList<>();
  private long at = 1_800_000_000_000L;

  private List<SharedObject> approve(CampaignView campaign) {
    SharedObjects before = SharedObjects.of(releases);
    StixForm form = new StixForm(SharingTerms.USUAL, new StixIds(NAMESPACE, before));
    return add(campaign.id(), form.drafts(campaign.id(), Indicators.of(campaign)));
  }

  private List<SharedObject> add(String campaign, List<Draft> drafts) {
    at++;
    List<SharedObject> objects = Issue.of(SharedObjects.of(releases), campaign, drafts, at);
    releases.add(new Release("S-" + at, campaign, drafts.isEmpty(), "ann", "why", at, objects));
    return objects;
  }

  private static List<SharedObject> of(List<SharedObject> objects, String type) {
    return objects.stream().filter(each -> each.type().equals(type)).toList();
  }

  @Test
  void textsAndNamesOfAFindingHaveNoWayOut() {
    List<SharedObject> objects = approve(Found.campaign("C-1", 2_116, Channel.NETWORK));
    assertThat(objects).isNotEmpty();
    for (SharedObject object : objects) {
      assertThat(object.json())
          .doesNotContain("acct-4711", "45.9.1.7", "C-1", "2116", "7777", "8888", "harvest");
    }
  }

  @Test
  void theSameThingIsAddedOnce() {
    approve(Found.campaign("C-1", 2_116, Channel.NETWORK));
    assertThat(approve(Found.campaign("C-1", 2_117, Channel.NETWORK)))
        .as("reads the same when rounded")
        .isEmpty();
    assertThat(approve(Found.campaign("C-1", 31_000, Channel.NETWORK)))
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.type()).isEqualTo("sighting");
              assertThat(changed.json()).contains("\"count\":30000");
            });
  }

  @Test
  void aSecondCampaignSharesProviderMarkingAndTechniquesWithTheFirst() {
    List<SharedObject> first = approve(Found.campaign("C-1", 2_116, Channel.NETWORK));
    List<SharedObject> second = approve(Found.campaign("C-2", 2_116, Channel.NETWORK));
    assertThat(of(first, "attack-pattern")).hasSize(3);
    assertThat(second)
        .extracting(SharedObject::type)
        .containsOnly("campaign", "relationship", "sighting");
    assertThat(of(second, "campaign").getFirst().id())
        .isNotEqualTo(of(first, "campaign").getFirst().id());
  }

  @Test
  void aTechniqueThatIsNoLongerSupportedIsTakenBackAndMayComeAgain() {
    List<SharedObject> first =
        approve(Found.campaign("C-1", 10, Channel.NETWORK, Channel.SUPPLY, Channel.TEXT));
    assertThat(of(first, "relationship")).hasSize(5);
    List<SharedObject> second = approve(Found.campaign("C-1", 10, Channel.NETWORK, Channel.TEXT));
    SharedObject revoked = of(second, "relationship").getFirst();
    assertThat(of(second, "relationship")).hasSize(1);
    assertThat(revoked.revoked()).isTrue();
    List<SharedObject> third =
        approve(Found.campaign("C-1", 10, Channel.NETWORK, Channel.SUPPLY, Channel.TEXT));
    SharedObject again = of(third, "relationship").getFirst();
    assertThat(again.revoked()).isFalse();
    assertThat(again.id()).isNotEqualTo(revoked.id());
    assertThat(SharedObjects.of(releases).last(revoked.id())).contains(revoked);
  }

  @Test
  void whatIsRetractedIsRevokedWholeAndNothingOfAnotherCampaignIs() {
    approve(Found.campaign("C-1", 10, Channel.NETWORK));
    List<SharedObject> other = approve(Found.campaign("C-2", 10, Channel.NETWORK));
    List<SharedObject> revoked = add("C-1", List.of());
    assertThat(revoked).allMatch(SharedObject::revoked).hasSize(5);
    SharedObjects now = SharedObjects.of(releases);
    assertThat(now.standing("C-1")).isEmpty();
    assertThat(now.standing("C-2")).isEqualTo(other);
    assertThat(add("C-1", List.of())).isEmpty();
    assertThat(now.page(EVERYTHING).objects()).filteredOn(SharedObject::revoked).isEqualTo(revoked);
  }

  @Test
  void anotherProviderGivesTheSameCampaignAnotherName() {
    StixIds ours = new StixIds(NAMESPACE, SharedObjects.of(List.of()));
    StixIds theirs = new StixIds(UUID.randomUUID(), SharedObjects.of(List.of()));
    assertThat(ours.of("campaign", "C-1"))
        .isEqualTo(new StixIds(NAMESPACE, SharedObjects.of(List.of())).of("campaign", "C-1"))
        .isNotEqualTo(theirs.of("campaign", "C-1"))
        .isNotEqualTo(ours.of("campaign", "C-2"));
  }

  @Test
  void aUuidIsMadeAsTheStandardMakesOne() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(StixIds.named(dns, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }
}
