package io.stillwatch.sketch;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import java.util.List;

/** An exchange of which nothing was logged but who asked what. */
public final class BareExchange {
  private BareExchange() {}

  /** Of an account, with a prompt. */
  public static Exchange of(String account, String prompt) {
    return new Exchange(
        "id",
        0,
        account,
        Origin.UNKNOWN,
        new Settings("", Double.NaN, Double.NaN, -1, Settings.Stream.NOT_LOGGED, List.of()),
        new Text("", prompt, "", ""),
        new Usage(-1, -1, -1),
        "",
        200,
        "",
        "");
  }
}
