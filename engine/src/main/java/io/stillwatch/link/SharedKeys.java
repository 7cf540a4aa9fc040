package io.stillwatch.link;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsCounts;
import io.stillwatch.sketch.SettingsField;

/**
 * What an account holds that another may hold too, kind by kind; answers that return are not among
 * it.
 */
final class SharedKeys {
  private static final SettingsField[] CLIENT = {
    SettingsField.USER_AGENT,
    SettingsField.JA4,
    SettingsField.SAMPLING,
    SettingsField.MAX_TOKENS,
    SettingsField.TOOLS,
    SettingsField.SYSTEM
  };

  private SharedKeys() {}

  /** Takes one thing that an account holds; the key is never 0. */
  interface Sink {
    void take(TieKind kind, long key);
  }

  static void of(Population population, int account, Sink sink) {
    AccountProfile profile = population.profile(account);
    AccountTraits traits = population.traits(account);
    give(TieKind.PAYMENT, traits.payment(), sink);
    give(TieKind.MAIL_DOMAIN, traits.mailDomain(), sink);
    give(TieKind.SIGNUP_NETWORK, traits.signupNetwork(), sink);
    give(TieKind.SET_UP, setUp(profile.settings()), sink);
    for (long key : profile.frames().recurring()) {
      give(TieKind.FRAME, key, sink);
    }
    give(TieKind.ADDRESS, profile.addresses(), sink);
    give(TieKind.NETWORK, profile.networks(), sink);
    give(TieKind.PROMPT, profile.items(), sink);
  }

  private static void give(TieKind kind, LeastKeys sample, Sink sink) {
    for (int place = 0; place < sample.size(); place++) {
      give(kind, sample.key(place), sink);
    }
  }

  private static void give(TieKind kind, long key, Sink sink) {
    if (key != 0) {
      sink.take(kind, Hash.join(kind.ordinal() + 1L, key));
    }
  }

  /**
   * The client as one key: the value of each setting that the account uses most; 0 where nothing is
   * logged.
   */
  private static long setUp(SettingsCounts settings) {
    long joined = 0;
    boolean logged = false;
    for (SettingsField field : CLIENT) {
      int most = 0;
      for (int place = 1; place < SettingsCounts.VALUES; place++) {
        most = settings.count(field, place) > settings.count(field, most) ? place : most;
      }
      int value = settings.count(field, most) == 0 ? 0 : settings.value(field, most);
      logged |= value != 0;
      joined = Hash.join(joined, value);
    }
    return logged ? joined : 0;
  }
}
