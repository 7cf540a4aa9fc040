package io.stillwatch.laboratory;

/** What a provider's log may lack. */
public enum Omission {
  /** No accounts file. */
  ACCOUNTS,
  /** Neither completions nor reasoning. */
  COMPLETIONS,
  /** No addresses, of requests or of sign-ups. */
  ADDRESSES,
  /** Neither prompts nor system prompts. */
  PROMPTS
}
