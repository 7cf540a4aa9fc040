package io.stillwatch.pipeline;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsCounts;
import io.stillwatch.sketch.SettingsField;

/**
 * The share of accounts of which the log has what a channel reads, from 0 to 1.
 *
 * @param prompts that sent words
 * @param addresses with an address
 * @param answers whose answers were logged at a length that can be recognised
 * @param settings with a setting beside the model
 * @param identities with a mail address, a means of payment, an opening date or a signup address
 */
record FieldShares(
    double prompts, double addresses, double answers, double settings, double identities) {
  private static final SettingsField[] CLIENT = {
    SettingsField.USER_AGENT,
    SettingsField.JA4,
    SettingsField.SAMPLING,
    SettingsField.MAX_TOKENS,
    SettingsField.TOOLS
  };

  static FieldShares of(Population population) {
    int prompts = 0;
    int addresses = 0;
    int answers = 0;
    int settings = 0;
    int identities = 0;
    for (int account = 0; account < population.size(); account++) {
      AccountProfile profile = population.profile(account);
      prompts += profile.texts() > 0 ? 1 : 0;
      addresses += profile.addresses().size() > 0 ? 1 : 0;
      answers += profile.served().size() > 0 ? 1 : 0;
      settings += hasSettings(profile.settings()) ? 1 : 0;
      identities += hasIdentity(population.traits(account)) ? 1 : 0;
    }
    double all = Math.max(1, population.size());
    return new FieldShares(
        prompts / all, addresses / all, answers / all, settings / all, identities / all);
  }

  /** The share for a channel; NaN for one that reads nothing of its own. */
  double of(Channel channel) {
    return switch (channel) {
      case TEXT, QUEUE, INTENT, CORPUS -> prompts;
      case TIME -> 1;
      case SUPPLY -> identities;
      case NETWORK -> addresses;
      case SETUP -> settings;
      case REPLAY -> Math.min(prompts, answers);
      case SUCCESSION -> Double.NaN;
    };
  }

  private static boolean hasSettings(SettingsCounts settings) {
    for (SettingsField field : CLIENT) {
      for (int place = 0; place < SettingsCounts.VALUES; place++) {
        if (settings.count(field, place) > 0 && settings.value(field, place) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasIdentity(AccountTraits traits) {
    return traits.payment() != 0
        || traits.mailDomain() != 0
        || traits.signupNetwork() != 0
        || traits.created() != Account.UNKNOWN_TIME;
  }
}
