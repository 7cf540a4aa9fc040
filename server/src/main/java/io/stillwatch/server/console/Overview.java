package io.stillwatch.server.console;

import io.stillwatch.enforce.Decision;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.DismissedView;
import io.stillwatch.view.Figure;
import io.stillwatch.view.Figures;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * How things stand, on one page. Bounded: so many campaigns and dismissed groups are listed, and
 * the counts are of all.
 *
 * @param you who asks
 * @param state how the service is
 * @param headline the findings in a line
 * @param figures the figures at their head
 * @param campaigns the campaigns, most exchanges first
 * @param campaignsInAll how many there are
 * @param dismissed what was put forward and let go
 * @param dismissedInAll how many groups that were
 * @param channels what the traffic could tell
 */
public record Overview(
    You you,
    State state,
    String headline,
    List<Figure> figures,
    List<CampaignRow> campaigns,
    int campaignsInAll,
    List<Dismissed> dismissed,
    int dismissedInAll,
    List<Fed> channels) {
  private static final int MOST_CAMPAIGNS = 500;
  private static final int MOST_DISMISSED = 200;

  public Overview {
    figures = List.copyOf(figures);
    campaigns = List.copyOf(campaigns);
    dismissed = List.copyOf(dismissed);
    channels = List.copyOf(channels);
  }

  /**
   * Who asks.
   *
   * @param name what the administrator calls the holder of the token
   * @param role the token's role
   */
  public record You(String name, String role) {}

  /**
   * How the service is.
   *
   * @param enforcing whether what was decided is done, or only rehearsed
   * @param judging whether what is taken in is being judged
   * @param reachable whether something new can be decided
   * @param reached time of the last exchange judged, or empty
   * @param unjudgedBytes bytes of the store that are not judged yet
   * @param lagSeconds for how long the oldest of them has waited
   * @param missed what came too late and waits for a replay of the store
   * @param accepted lines that are on the disk since the service started
   * @param rejected lines that could not be read since the service started
   */
  public record State(
      boolean enforcing,
      boolean judging,
      boolean reachable,
      String reached,
      long unjudgedBytes,
      double lagSeconds,
      long missed,
      long accepted,
      long rejected) {}

  /**
   * A group that was put forward and let go.
   *
   * @param reading the innocent reading that won
   * @param accounts how many accounts were in it
   * @param statement why it was let go
   */
  public record Dismissed(String reading, int accounts, String statement) {

    private static Dismissed of(DismissedView group) {
      return new Dismissed(Wording.plain(group.reading()), group.accounts(), group.statement());
    }
  }

  /**
   * A kind of evidence.
   *
   * @param channel the channel
   * @param available whether the traffic had what it reads
   * @param statement what it read, or what its absence costs
   */
  public record Fed(String channel, boolean available, String statement) {

    private static Fed of(ChannelView channel) {
      return new Fed(Wording.plain(channel.channel()), channel.available(), channel.statement());
    }
  }

  /** The overview of what was found. */
  public static Overview of(
      You you, State state, Findings findings, List<Decision> decisions, long now) {
    List<Figure> figures = new ArrayList<>(Figures.of(findings));
    figures.add(
        new Figure(
            "Lines rejected",
            Wording.grouped(state.rejected()),
            "of those sent since the service started"));
    return new Overview(
        you,
        state,
        Figures.headline(findings),
        figures,
        findings.campaigns().stream()
            .limit(MOST_CAMPAIGNS)
            .map(campaign -> CampaignRow.of(campaign, decisions, now))
            .toList(),
        findings.campaigns().size(),
        findings.dismissed().stream().limit(MOST_DISMISSED).map(Dismissed::of).toList(),
        findings.dismissed().size(),
        findings.channels().stream()
            .filter(channel -> channel.available() || channel.missing())
            .map(Fed::of)
            .toList());
  }

  /** The overview before anything was judged. */
  public static Overview ofNothing(You you, State state) {
    return new Overview(
        you, state, "Nothing was judged yet", List.of(), List.of(), 0, List.of(), 0, List.of());
  }

  /** The overview in JSON. */
  public byte[] json() {
    return SheetJson.of(this);
  }
}
