package io.stillwatch.view.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Rejected;
import io.stillwatch.view.Findings;
import io.stillwatch.view.RejectedLines;
import io.stillwatch.view.fake.MadeUpFindings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:src|href|action|data|poster|srcset)\\s*=\\s*[\"']?([^\\s\"'>]+)");

  @Test
  void thePageRefersToNothingOutsideItself() throws IOException {
    String page = page(MadeUpFindings.withAccountsNamed("acct-"));
    Matcher addresses = ADDRESS.matcher(page);
    while (addresses.find()) {
      assertThat(addresses.group(1)).startsWith("#");
    }
    assertThat(page)
        .doesNotContain("http:", "https:", "url(", "@import", "fetch(", "XMLHttpRequest", "import(")
        .contains("default-src 'none'");
  }

  @Test
  void aNameThatEndsTheScriptIsOnlyText() throws IOException {
    String name = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    String page = page(MadeUpFindings.withAccountsNamed(name));
    assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
    assertThat(page).doesNotContain("<script>alert", "<img");
    assertThat(count(page, "<script")).isEqualTo(1);
    assertThat(count(page, "</script>")).isEqualTo(1);
  }

  @Test
  void theSecurityPolicyNamesTheStyleAndTheScriptThatAreThere()
      throws IOException, NoSuchAlgorithmException {
    String page = page(MadeUpFindings.empty());
    for (String element : List.of("style", "script")) {
      int start = page.indexOf("<" + element + ">") + element.length() + 2;
      String content = page.substring(start, page.indexOf("</" + element + ">"));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    assertThat(page).doesNotContain("unsafe-inline", " style=\"", " onclick=");
  }

  @Test
  void theSameFindingsGiveTheSameBytes() throws IOException {
    assertThat(page(MadeUpFindings.withAccountsNamed("acct-")))
        .isEqualTo(page(MadeUpFindings.withAccountsNamed("acct-")));
  }

  @Test
  void everyCampaignReasonAndInnocentReadingIsInTheHtmlItself() throws IOException {
    Findings findings = MadeUpFindings.withAccountsNamed("acct-");
    String page = page(findings);
    assertThat(page).contains("2 campaigns in 41,208 accounts", "C-7F2A", "C-E044");
    assertThat(page).contains("2,140 rare items recur exactly four times");
    assertThat(page).contains("as users of one application do");
    assertThat(page).contains("0–2 of 212 accounts");
    assertThat(page).contains("answers that come back on other accounts cannot be seen");
    assertThat(page).contains("acct-C-7F2A-211");
  }

  @Test
  void aLargeCampaignIsShownInPartAndThePageSaysSo() throws IOException {
    String page = page(MadeUpFindings.withMembers(25_000));
    assertThat(page).contains("1,000 of 25,000 accounts; all are in campaigns.json");
    assertThat(page.length()).isLessThan(1_000_000);
  }

  @Test
  void aLogWithoutCampaignsSaysWhatToReadInstead() throws IOException {
    assertThat(page(MadeUpFindings.empty()))
        .contains("No campaign in 2 accounts", "No group of accounts is accused");
  }

  private static String page(Findings findings) throws IOException {
    RejectedLines rejected = new RejectedLines();
    rejected.add(new Rejected("<b>.jsonl", 7, "time: wanted RFC 3339"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Report.write(findings, rejected, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
