package io.stillwatch.cli;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Printable;

/** A campaign's members for a spreadsheet. */
final class MembersCsv {

  private MembersCsv() {}

  static void print(CampaignView campaign, Screen screen) {
    screen.out().print("account,membership,flagged_at,exchanges\r\n");
    for (MemberView member : campaign.accounts()) {
      screen
          .out()
          .print(
              Printable.csv(member.account())
                  + ","
                  + member.membership()
                  + ","
                  + member.flaggedAt()
                  + ","
                  + member.exchanges()
                  + "\r\n");
    }
  }
}
