package io.stillwatch.intent;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;

/** Exchanges of which only the request matters. */
final class Requests {
  private Requests() {}

  static Exchange prompt(String prompt) {
    return request("", prompt, Settings.UNKNOWN);
  }

  static Exchange request(String system, String prompt, Settings settings) {
    return new Exchange(
        "id",
        0,
        "account",
        Origin.UNKNOWN,
        settings,
        new Text(system, prompt, "", ""),
        Usage.UNKNOWN,
        "",
        200,
        "",
        "");
  }
}
