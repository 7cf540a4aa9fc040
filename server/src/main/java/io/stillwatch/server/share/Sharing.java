package io.stillwatch.server.share;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.control.Audit;
import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.view.CampaignView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * What peers may read. Nothing is in it that a person did not approve with a reason, which stands
 * in the audit before anything leaves; and what was approved leaves word for word until it is
 * approved anew or retracted. A change is durable before peers see it. Thread-safe; reading waits
 * for no change.
 */
public final class Sharing {
  private final States<Release> releases;
  private final ProviderKeys keys;
  private final SharingTerms terms;
  private final Audit audit;
  private final Journal journal;
  private final LongAdder handed = new LongAdder();
  private volatile SharedObjects shared;

  /**
   * What was shared before, as it is kept.
   *
   * @throws StillwatchException if that is damaged or out of reach
   */
  public Sharing(ControlStore control, SharingTerms terms, Audit audit, Journal journal) {
    this.releases = States.open(control.states(Kind.SHARING), Release.class, Release::id);
    this.keys = ProviderKeys.keptIn(control);
    this.terms = terms;
    this.audit = audit;
    this.journal = journal;
    this.shared = SharedObjects.of(releases.all());
  }

  /**
   * Shares a campaign as it was found now. Says whether anything had to be added for that: what was
   * shared before and reads the same stays as it is.
   */
  public synchronized boolean approve(CampaignView campaign, String by, String because) {
    SharedObjects before = refreshed();
    audit.note(by, "share campaign " + campaign.id(), because);
    long at = next();
    List<SharedObject> objects = issue(before, campaign, at);
    return add(new Release(name(), campaign.id(), false, by, because, at, objects));
  }

  /** Takes back what is shared of a campaign; says whether anything was. */
  public synchronized boolean retract(String campaign, String by, String because) {
    SharedObjects before = refreshed();
    if (before.standing(campaign).isEmpty()) {
      return false;
    }
    audit.note(by, "retract campaign " + campaign, because);
    long at = next();
    List<SharedObject> objects = Issue.of(before, campaign, List.of(), at);
    return add(new Release(name(), campaign, true, by, because, at, objects));
  }

  /** What an approval would add now. */
  public List<SharedObject> proposed(CampaignView campaign) {
    return issue(shared, campaign, next());
  }

  /** What is shared by what is kept now, which another service may have changed. */
  private SharedObjects refreshed() {
    releases.refresh();
    shared = SharedObjects.of(releases.all());
    return shared;
  }

  private static String name() {
    return "S-" + UUID.randomUUID();
  }

  private List<SharedObject> issue(SharedObjects before, CampaignView campaign, long at) {
    StixForm form = new StixForm(terms, new StixIds(keys.namespace(), before));
    List<Draft> drafts = form.drafts(campaign.id(), Indicators.of(campaign));
    return Issue.of(before, campaign.id(), drafts, at);
  }

  /** The time of the next release; later than all before, whatever became of the clock. */
  private long next() {
    List<Release> all = releases.all();
    long last = all.isEmpty() ? 0 : all.getLast().at();
    return Math.max(System.currentTimeMillis(), last + 1);
  }

  private boolean add(Release release) {
    if (!release.objects().isEmpty()) {
      releases.put(release);
      journal
          .line(release.retraction() ? "retracted" : "shared")
          .with("campaign", release.campaign())
          .with("objects", release.objects().size())
          .tell();
    }
    shared = SharedObjects.of(releases.all());
    return !release.objects().isEmpty();
  }

  /** Everything that peers may read. */
  public SharedObjects shared() {
    return shared;
  }

  /** What was let out and taken back, oldest first. */
  public List<Release> releases() {
    return releases.all();
  }

  /** The last release of a campaign, if it was ever shared. */
  public Optional<Release> last(String campaign) {
    return releases.all().stream()
        .filter(release -> release.campaign().equals(campaign))
        .reduce((before, after) -> after);
  }

  /** What stands of a campaign: peers read it, and it is not taken back. */
  public List<SharedObject> standing(String campaign) {
    return shared.standing(campaign);
  }

  /** In whose name it is shared. */
  public SharingTerms terms() {
    return terms;
  }

  /** The name of the collection that peers read. */
  public String collection() {
    return keys.collection().toString();
  }

  /** A page for a peer, which is counted. */
  public Page handOut(Selection asked) {
    Page page = shared.page(asked);
    handed.add(page.objects().size());
    return page;
  }

  /** How many objects were handed out since the start. */
  public long handed() {
    return handed.sum();
  }
}
