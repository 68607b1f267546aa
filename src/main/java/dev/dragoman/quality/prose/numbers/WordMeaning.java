package dev.dragoman.quality.prose.numbers;

import java.math.BigDecimal;

/**
 * What a word adds to a spelled-out number.
 *
 * @param value the summand; as factors are read {@link NumberLanguage#scales}
 * @param continues whether it may also follow other words of a number
 * @param kind CARDINAL, ORDINAL, which ends a number, or IMPLIED for a word that is no number alone
 */
record WordMeaning(BigDecimal value, NumberKind kind, boolean continues) {}
