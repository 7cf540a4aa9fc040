package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.policy.PolicyFile;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import io.stillwatch.view.RejectedLines;
import io.stillwatch.view.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real browser, and what a person sees in it. Skipped where there is no Chromium. */
final class ConsoleInBrowserTest {
  private static final String HOSTILE = "<img src=x onerror=document.title='struck' />";

  @TempDir private Path data;
  @TempDir private Path profile;

  private static void signIn(Browser browser, Served service, String token) throws Exception {
    browser.open("http://127.0.0.1:" + service.port() + "/");
    browser.awaitText("Sign in");
    browser.type(token);
    browser.press("Enter");
  }

  private static void click(Browser browser, String selector, String text) throws Exception {
    String found =
        "[...document.querySelectorAll('%s')].find((each) => each.innerText.includes('%s'))"
            .formatted(selector, text);
    browser.evaluate(found + ".click()");
  }

  private Served withAHostileName() {
    Served service = Served.in(data);
    // A name of the pool is another one from its first exchange on.
    service.call(
        "POST /v1/exchanges",
        CampaignLog.lines().replace("\"account\":\"pool-7\"", "\"account\":\"" + HOSTILE + "\""));
    service.call("POST /v1/evaluate");
    return service;
  }

  @Test
  void anAnalystSignsInReadsACampaignDecidesAndFindsTheDecisionListed() throws Exception {
    try (Served service = withAHostileName();
        Browser browser = Browser.start(profile)) {
      signIn(browser, service, service.token("analyst"));
      browser.awaitText("1 campaign in 198 accounts");
      assertThat(browser.text()).contains("Rehearsal: nothing that is decided is done.");
      keep(browser, "campaigns");

      click(browser, "main a", "C-");
      browser.awaitText("What speaks for it");
      assertThat(browser.awaitText("Innocent readings")).contains(HOSTILE);
      assertThat(browser.evaluate("document.querySelectorAll('main img').length").asInt(-1))
          .isZero();
      keep(browser, "campaign");

      browser.evaluate("document.querySelector('[value=throttle]').focus()");
      browser.press(" ");
      browser.evaluate("document.querySelector('.deciding textarea').focus()");
      browser.type("harvest <b>of</b> reasoning");
      click(browser, ".deciding button", "Decide");
      assertThat(browser.awaitText("Nothing is enforced: the service rehearses."))
          .contains("harvest <b>of</b> reasoning");
      keep(browser, "deciding");
      assertThat(decisions(service).isEmpty()).isTrue();
      click(browser, "dialog button", "Decide");
      browser.awaitText("holds: throttle on 48 accounts.");

      click(browser, "nav a", "Decisions");
      browser.awaitText("1 decision");
      assertThat(browser.text()).contains("harvest <b>of</b> reasoning", "a analyst", "holds");
      keep(browser, "decisions");
      assertThat(decisions(service).at("/0/action").stringValue()).isEqualTo("throttle");

      click(browser, "nav a", "Campaigns");
      browser.awaitText("rehearsed: throttle");
      keep(browser, "decided");
      assertThat(browser.evaluate("document.title").asString("")).doesNotContain("struck");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void whatARuleProposesIsAgreedToByTwoPeopleAndEnforcedByAnAdministrator() throws Exception {
    String rule =
        """
        [refuse-pools]
        when    = campaign.accounts > 3
        action  = refuse
        for     = 7d
        people  = 2
        because = {campaign} is a pool
        """;
    Path file = Files.writeString(profile.resolve("pools.policy"), rule);
    Deciding byRule = new Deciding(PolicyFile.written(file), false);
    try (EnforcedCampaign found = EnforcedCampaign.with(Served.settings(data).deciding(byRule));
        Browser browser = Browser.start(profile)) {
      Served service = found.service();
      service.call("POST /v1/mode", "{\"mode\":\"rehearse\",\"because\":\"a test\"}");
      signIn(browser, service, service.token("analyst"));
      browser.awaitText("1 decision waiting");
      click(browser, "nav a", "Decisions");
      assertThat(browser.awaitText("for 2 people to agree"))
          .contains("rule refuse-pools of the policy", "is a pool");
      keep(browser, "proposed");
      agree(browser);
      assertThat(browser.awaitText("for 1 person to agree")).doesNotContain("Agree…");

      click(browser, "button", "Sign out");
      signIn(browser, service, service.administrator());
      browser.awaitText("1 decision waiting");
      click(browser, "nav a", "Decisions");
      browser.awaitText("for 1 person to agree");
      agree(browser);
      browser.awaitText("agreed by a analyst, administrator");
      click(browser, "nav a", "Mode and rules");
      assertThat(browser.awaitText("rehearsed, not enforced")).contains("[refuse-pools]");
      click(browser, "main button", "Enforce");
      browser.awaitText("Gateways act from then on");
      browser.type("rehearsed for a week");
      click(browser, "dialog button", "Enforce");
      browser.awaitText("Decisions are enforced");
      keep(browser, "rules");
      assertThat(service.call("POST /v1/decide", "{\"account\":\"pool-7\"}").body())
          .contains("\"action\":\"refuse\"");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void agree(Browser browser) throws Exception {
    click(browser, "main button", "Agree");
    browser.awaitText("Agree to refuse?");
    browser.type("looked at it");
    click(browser, "dialog button", "Agree");
  }

  @Test
  void theHostileAccountHasAPageOfItsOwnAndItsHolderMayAppeal() throws Exception {
    try (Served service = withAHostileName();
        Browser browser = Browser.start(profile)) {
      signIn(browser, service, service.token("analyst"));
      browser.awaitText("1 campaign in 198 accounts");
      browser.evaluate("document.querySelector('.find input').focus()");
      browser.type(HOSTILE);
      browser.press("Enter");
      assertThat(browser.awaitText("Why it is in")).contains("Account " + HOSTILE);
      keep(browser, "account");
      click(browser, "main button", "Take an appeal");
      browser.awaitText("in the holder's words");
      browser.type("we are a class");
      click(browser, "dialog button", "Take the appeal");
      browser.awaitText("is open.");
      click(browser, "nav a", "Appeals");
      assertThat(browser.awaitText("1 open appeal")).contains("we are a class", HOSTILE);
      keep(browser, "appeals");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void theConsoleSaysOfACampaignWhatTheReportSays() throws Exception {
    try (Served service = withAHostileName();
        Browser browser = Browser.start(profile)) {
      signIn(browser, service, service.administrator());
      browser.awaitText("1 campaign in 198 accounts");
      click(browser, "main a", "C-");
      browser.awaitText("Which step of a distillation it would serve");
      String report = report(service);
      JsonNode shown =
          browser.evaluate(
              "[...document.querySelectorAll('.tiles dt, .tiles dd, .grounds p, .grounds strong,"
                  + " .weight, .meaning, .pair h3, .judged, .mix th, .mix .number, .members time')]"
                  + ".map((each) => each.textContent)");
      assertThat(shown.size()).isGreaterThan(100);
      for (JsonNode each : shown) {
        assertThat(report).contains(Printable.html(each.stringValue()));
      }
    }
  }

  @Test
  void aRoleThatMayNotLookAndATokenThatIsNotKnownAreToldSoInASentence() throws Exception {
    try (Served service = Served.in(data);
        Browser browser = Browser.start(profile)) {
      signIn(browser, service, service.token("ingest"));
      browser.awaitText("The token's role may not do this. It needs the role analyst");
      keep(browser, "refused");
      browser.type("sw_0");
      browser.press("Enter");
      browser.awaitText("The service does not know this token.");
      assertThat(browser.evaluate("sessionStorage.length").asInt(-1)).isZero();
      signIn(browser, service, service.token("analyst"));
      browser.awaitText("No traffic has come in yet.");
      keep(browser, "empty");
      click(browser, "nav a", "Mode and rules");
      assertThat(browser.awaitText("An administrator changes this.")).doesNotContain("Enforce…");
    }
  }

  @Test
  void whatCannotBeSeenInANameIsWrittenAsTheReportWritesIt() throws Exception {
    try (Served service = Served.in(data);
        Browser browser = Browser.start(profile)) {
      browser.open("http://127.0.0.1:" + service.port() + "/");
      browser.awaitText("Sign in");
      StringBuilder names = new StringBuilder();
      for (int at = 0; at < 0x3000; at++) {
        // What is not assigned differs from one version of Unicode to the next.
        if (Character.isDefined(at)) {
          names.append('a').appendCodePoint(at);
        }
      }
      names.append("b\ufe0f\ufeff\ud800").append("e" + "\u0301".repeat(7));
      String text = names.toString();
      String shown =
          browser
              .evaluate(
                  "import('./console/printable.js').then((module) => module.printable("
                      + Call.JSON.writeValueAsString(text)
                      + ", 100000))")
              .asString("");
      assertThat(shown).isEqualTo(Printable.line(text));
    }
  }

  private static JsonNode decisions(Served service) {
    return Call.JSON.readTree(service.call("GET /v1/decisions").body()).path("decisions");
  }

  private String report(Served service) throws IOException {
    Path file =
        Files.writeString(
            profile.resolve("campaigns.json"), service.call("GET /v1/campaigns").body());
    Findings findings = CampaignsJson.read(file);
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Report.write(findings, new RejectedLines(), page);
    return page.toString(StandardCharsets.UTF_8).replace("&nbsp;", " ");
  }

  /** Keeps a picture for whoever wants to look: -Dstillwatch.pictures=DIR. */
  private static void keep(Browser browser, String name) throws Exception {
    String folder = System.getProperty("stillwatch.pictures", "");
    if (!folder.isEmpty()) {
      Files.writeString(
          Path.of(folder, name + ".txt"),
          browser
              .evaluate(
                  "JSON.stringify(performance.getEntries().map((each) => [each.entryType, each.name,"
                      + " each.startTime, each.duration, each.transferSize]), null, 1)")
              .asString(""));
      for (String theme : new String[] {"light", "dark"}) {
        browser.evaluate("document.documentElement.dataset.theme = '" + theme + "'");
        Files.write(Path.of(folder, name + "-" + theme + ".png"), browser.picture());
      }
    }
  }
}
