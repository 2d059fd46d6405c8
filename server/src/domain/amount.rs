//! Amounts: whole numbers of a token's smallest unit, and the one door between them and JSON numbers.
//!
//! The contract's `amount` is a JSON `number`, which arrives as a binary double. It is read as the
//! shortest decimal that gives that double back, which is the decimal that was written: the validator
//! refuses others. From there on everything is an exact integer; nothing else in the server computes with
//! `f64` amounts. An amount has at most [`limits::NUMBER_DIGITS`] significant digits: more are what is left
//! of computing with doubles (`0.1 + 0.2`), and nobody means them.

use std::fmt;

use bigdecimal::BigDecimal;
use num_bigint::{BigInt, BigUint, Sign};

use crate::error::Error;
use crate::limits;

/// Why a number is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum AmountError {
    /// NaN or infinite.
    #[error("The amount is not a finite number")]
    NotFinite,
    /// Below zero.
    #[error("The amount is below zero")]
    Negative,
    /// Zero where something has to move.
    #[error("The amount is zero")]
    Zero,
    /// More significant digits than people write.
    #[error("The amount has more than {} significant digits", limits::NUMBER_DIGITS)]
    TooManyDigits,
    /// More decimal places than the token has.
    #[error("The amount has more decimal places than the token")]
    TooPrecise,
    /// Beyond 2^256 - 1 smallest units, the largest `uint256`.
    #[error("The amount is larger than 2^256 - 1 of the token's smallest unit")]
    TooLarge,
}

impl AmountError {
    /// Stable machine-readable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFinite => "AMOUNT_NOT_FINITE",
            Self::Negative => "AMOUNT_NEGATIVE",
            Self::Zero => "AMOUNT_ZERO",
            Self::TooManyDigits => "AMOUNT_TOO_MANY_DIGITS",
            Self::TooPrecise => "AMOUNT_TOO_PRECISE",
            Self::TooLarge => "AMOUNT_TOO_LARGE",
        }
    }
}

impl From<AmountError> for Error {
    fn from(error: AmountError) -> Self {
        Self::rule(error.code(), error.to_string()).at("/amount")
    }
}

/// A non-negative number of a token's smallest unit, at most 2^256 - 1 (a Solidity `uint256`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Units(BigUint);

/// Bits of the largest amount.
const BITS: u64 = 256;
/// Bytes of an amount as a 32-byte word.
const WORD: usize = 32;

impl Units {
    /// Nothing.
    pub const ZERO: Self = Self(BigUint::ZERO);

    /// One smallest unit; one item of an ERC721 or ERC1155 token.
    pub fn one() -> Self {
        Self::from(1)
    }

    /// So many whole tokens of so many decimals.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn whole(count: u64, decimals: u8) -> Result<Self, AmountError> {
        Self::bounded(BigUint::from(count) * BigUint::from(10_u8).pow(decimals.into()))
    }

    /// The largest amount, 2^256 - 1, to test bounds with.
    #[cfg(test)]
    pub fn largest() -> Self {
        Self((BigUint::from(1_u8) << BITS) - 1_u8)
    }

    /// Reads a number of the wire for a token with so many decimals: `1.5` with 2 decimals is 150.
    ///
    /// # Errors
    /// Every [`AmountError`] but `Zero`.
    pub fn parse_wire(value: f64, decimals: u8) -> Result<Self, AmountError> {
        let decimal = Decimal::parse(value)?;
        if decimal.digits.to_string().len() > limits::NUMBER_DIGITS {
            return Err(AmountError::TooManyDigits);
        }
        decimal.units(decimals)
    }

    /// As [`Self::parse_wire`], for amounts that have to move something.
    ///
    /// # Errors
    /// Every [`AmountError`].
    pub fn parse_wire_positive(value: f64, decimals: u8) -> Result<Self, AmountError> {
        let units = Self::parse_wire(value, decimals)?;
        if units.is_zero() { Err(AmountError::Zero) } else { Ok(units) }
    }

    /// The number of the wire: the double nearest to the exact decimal. What was read with
    /// [`Self::parse_wire`] comes back as it was; sums beyond 15 significant digits are rounded, as
    /// a JSON `number` has no more.
    pub fn to_wire(&self, decimals: u8) -> f64 {
        // A decimal text of digits and exponent always parses; the largest is about 1e77.
        format!("{}e-{decimals}", self.0).parse().unwrap_or(f64::INFINITY)
    }

    /// Whether there is nothing.
    pub fn is_zero(&self) -> bool {
        self.bits() == 0
    }

    /// Bits that it takes to write the amount.
    pub fn bits(&self) -> u64 {
        self.0.bits()
    }

    /// The amount as a machine number, or `None` beyond 2^64 - 1.
    pub fn to_u64(&self) -> Option<u64> {
        u64::try_from(&self.0).ok()
    }

    /// The exact product with the decimal that the multiplier stands for, rounded down to a whole
    /// unit: nobody is ever given more than the rule says.
    ///
    /// # Errors
    /// `NotFinite`, `Negative` for the multiplier; `TooLarge` for the product.
    pub fn scale(&self, multiplier: f64) -> Result<Self, AmountError> {
        let factor = Decimal::parse(multiplier)?;
        let product = &self.0 * factor.digits;
        let power = BigUint::from(10_u8).pow(factor.exponent.unsigned_abs());
        Self::bounded(if factor.exponent < 0 { product / power } else { product * power })
    }

    /// The amount less so many percent of it, exactly, then rounded down to a whole unit: nobody pays
    /// more than the rule says. Nothing is left from 100 percent on.
    ///
    /// # Errors
    /// `NotFinite`, `Negative` for the percentage.
    pub fn less_percent(&self, percent: f64) -> Result<Self, AmountError> {
        let percent = Decimal::parse(percent)?;
        let power = BigUint::from(10_u8).pow(percent.exponent.unsigned_abs());
        let hundred = BigUint::from(100_u8);
        let (whole, part) =
            if percent.exponent < 0 { (hundred * power, percent.digits) } else { (hundred, percent.digits * power) };
        let left = if part < whole { &whole - part } else { BigUint::ZERO };
        Ok(Self(&self.0 * left / whole))
    }

    /// The amount as a big-endian 32-byte word, as the Ethereum ABI encodes a `uint256`.
    pub fn to_word(&self) -> [u8; WORD] {
        let mut word = [0; WORD];
        for (to, from) in word.iter_mut().rev().zip(self.0.to_bytes_le()) {
            *to = from;
        }
        word
    }

    /// The amount as a change of a balance: `true` adds, `false` takes.
    pub fn signed(&self, adds: bool) -> BigInt {
        BigInt::from_biguint(if adds { Sign::Plus } else { Sign::Minus }, self.0.clone())
    }

    fn bounded(value: BigUint) -> Result<Self, AmountError> {
        if value.bits() > BITS { Err(AmountError::TooLarge) } else { Ok(Self(value)) }
    }
}

impl From<u64> for Units {
    fn from(value: u64) -> Self {
        Self(BigUint::from(value))
    }
}

/// Digits of the smallest unit, without the token's decimal point.
impl fmt::Display for Units {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// For a `NUMERIC(78, 0)` column.
impl From<&Units> for BigDecimal {
    fn from(units: &Units) -> Self {
        Self::from_bigint(units.signed(true), 0)
    }
}

/// For a `NUMERIC(78, 0)` column.
impl From<Units> for BigDecimal {
    fn from(units: Units) -> Self {
        Self::from(&units)
    }
}

/// From a `NUMERIC(78, 0)` column: refuses what cannot be an amount (negative, fractional, too large).
impl TryFrom<BigDecimal> for Units {
    type Error = AmountError;

    fn try_from(value: BigDecimal) -> Result<Self, AmountError> {
        // A stored value has at most 78 digits; the check keeps an absurd exponent from being written out.
        let (digits, scale) = value.normalized().into_bigint_and_scale();
        if scale > 0 {
            return Err(AmountError::TooPrecise);
        }
        let digits = digits.to_biguint().ok_or(AmountError::Negative)?;
        let power = u32::try_from(-scale).ok().filter(|power| *power < 78).ok_or(AmountError::TooLarge)?;
        Self::bounded(digits * BigUint::from(10_u8).pow(power))
    }
}

/// `digits * 10^exponent`.
struct Decimal {
    digits: BigUint,
    exponent: i32,
}

impl Decimal {
    /// The shortest decimal that reads back as this double, without trailing zeros.
    fn parse(value: f64) -> Result<Self, AmountError> {
        if !value.is_finite() {
            return Err(AmountError::NotFinite);
        }
        if value < 0.0 {
            return Err(AmountError::Negative);
        }
        // `-0.0` is zero. `{:e}` writes the shortest digits that round-trip, as in `1.2345e-7`.
        let text = format!("{:e}", value.abs());
        let (mantissa, exponent) = text.split_once('e').ok_or(AmountError::NotFinite)?;
        let exponent: i32 = exponent.parse().map_err(|_| AmountError::NotFinite)?;
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let places = i32::try_from(fraction.len()).map_err(|_| AmountError::TooManyDigits)?;
        let digits = digits.parse().map_err(|_| AmountError::NotFinite)?;
        Ok(Self { digits, exponent: exponent - places })
    }

    /// `digits * 10^(exponent + decimals)`, if that is whole.
    fn units(self, decimals: u8) -> Result<Units, AmountError> {
        let exponent = self.exponent + i32::from(decimals);
        if self.digits.bits() == 0 {
            Ok(Units::ZERO)
        } else if exponent < 0 {
            // The digits end in no zero, so a negative power of ten leaves a fraction.
            Err(AmountError::TooPrecise)
        } else {
            Units::bounded(self.digits * BigUint::from(10_u8).pow(exponent.unsigned_abs()))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    fn units(text: &str) -> Units {
        Units(text.parse().unwrap())
    }

    #[test]
    fn wire_numbers_are_read_exactly_or_refused() {
        use AmountError::*;
        for (value, decimals, expected) in [
            (0.0, 0, Ok("0")),
            (-0.0, 18, Ok("0")),
            (1.0, 0, Ok("1")),
            (1.0, 18, Ok("1000000000000000000")),
            (100.0, 0, Ok("100")),
            (0.1, 1, Ok("1")),
            (0.1, 18, Ok("100000000000000000")),
            (0.3, 2, Ok("30")),
            // 0.1 + 0.2 is not 0.3: it has 17 digits and says so.
            (0.1 + 0.2, 18, Err(TooManyDigits)),
            (1.005, 3, Ok("1005")),
            (1.005, 2, Err(TooPrecise)),
            (0.5, 0, Err(TooPrecise)),
            (1e-18, 18, Ok("1")),
            (1e-19, 18, Err(TooPrecise)),
            (5e-324, 255, Err(TooPrecise)),
            (123_456_789_012_345.0, 0, Ok("123456789012345")),
            (0.123_456_789_012_345, 18, Ok("123456789012345000")),
            (1_234_567_890_123_456.0, 0, Err(TooManyDigits)),
            (9_007_199_254_740_993.0, 0, Err(TooManyDigits)),
            // Few digits, whatever the size: the decimal that was written, not the double's own value.
            (1e23, 0, Ok("100000000000000000000000")),
            (1e77, 0, Ok("100000000000000000000000000000000000000000000000000000000000000000000000000000")),
            (1.15e77, 0, Ok("115000000000000000000000000000000000000000000000000000000000000000000000000000")),
            (1.16e77, 0, Err(TooLarge)),
            (1.0, 78, Err(TooLarge)),
            (f64::MAX, 0, Err(TooManyDigits)),
            (1e308, 255, Err(TooLarge)),
            (-1.0, 0, Err(Negative)),
            (-1e-300, 0, Err(Negative)),
            (f64::NAN, 0, Err(NotFinite)),
            (f64::INFINITY, 0, Err(NotFinite)),
            (f64::NEG_INFINITY, 0, Err(NotFinite)),
        ] {
            assert_eq!(Units::parse_wire(value, decimals), expected.map(units), "{value} with {decimals} decimals");
        }
    }

    #[test]
    fn a_discount_is_exact_and_rounded_for_who_pays() {
        for (amount, percent, expected) in [
            ("1000", 0.0, "1000"),
            ("1000", 10.0, "900"),
            ("1000", 33.3, "667"),
            ("1000", 33.35, "666"),
            ("3", 50.0, "1"),
            ("1000", 100.0, "0"),
            ("1000", 250.0, "0"),
            ("1000000000000000000000000000000", 0.1, "999000000000000000000000000000"),
            ("1", 0.000_000_1, "0"),
            ("10000000000000000000", 100.0 / 3.0, "6666666666666666400"),
            ("10", f64::MAX, "0"),
            ("10", f64::MIN_POSITIVE, "9"),
        ] {
            assert_eq!(units(amount).less_percent(percent).unwrap(), units(expected), "{amount} {percent}");
        }
        assert_eq!(units("1").less_percent(-1.0), Err(AmountError::Negative));
    }

    #[test]
    fn zero_is_refused_only_where_something_has_to_move() {
        assert_eq!(Units::parse_wire_positive(0.0, 18), Err(AmountError::Zero));
        assert_eq!(Units::parse_wire_positive(-0.0, 0), Err(AmountError::Zero));
        assert_eq!(Units::parse_wire_positive(0.01, 2), Ok(Units::one()));
        assert_eq!(Units::parse_wire_positive(0.001, 2), Err(AmountError::TooPrecise));
    }

    #[test]
    fn what_was_read_is_written_as_it_was() {
        for decimals in [0, 2, 6, 18, 36] {
            for value in [0.0, 1.0, 3.0, 100.0, 123_456_789_012_345.0, 7e22, 0.1, 0.07, 2.675, 1.1e-6, 1e-18, 0.123_456]
            {
                if let Ok(units) = Units::parse_wire(value, decimals) {
                    assert_eq!(units.to_wire(decimals).to_bits(), value.to_bits(), "{value} with {decimals} decimals");
                }
            }
        }
        assert_eq!(units("1234567890123456789").to_wire(18), 1.234_567_890_123_456_8);
        assert_eq!(Units::largest().to_wire(0), 1.157_920_892_373_162e77);
        assert_eq!(Units::largest().to_wire(255), 1.157_920_892_373_162e-178);
    }

    #[test]
    fn a_multiplier_is_applied_exactly_and_rounded_down() {
        use AmountError::*;
        for (amount, multiplier, expected) in [
            ("100", 1.0, Ok("100")),
            ("100", 2.5, Ok("250")),
            ("100", 0.0, Ok("0")),
            ("10", 0.15, Ok("1")),
            ("1", 0.999_999, Ok("0")),
            // In doubles 100 * 1.1 is 110.00000000000001 and 3 * 1.1 is 3.3000000000000003.
            ("100", 1.1, Ok("110")),
            ("30", 1.1, Ok("33")),
            ("1000000000000000000000000000000", 1.1, Ok("1100000000000000000000000000000")),
            ("7", 1e3, Ok("7000")),
            ("7", 1e77, Err(TooLarge)),
            ("7", 1e300, Err(TooLarge)),
            ("7", 1e-300, Ok("0")),
            ("7", -1.0, Err(Negative)),
            ("7", f64::NAN, Err(NotFinite)),
            ("7", 1.0 / 3.0, Ok("2")),
            ("10000000000000000", 1.0 / 3.0, Ok("3333333333333333")),
        ] {
            assert_eq!(units(amount).scale(multiplier), expected.map(units), "{amount} * {multiplier}");
        }
    }

    #[test]
    fn a_numeric_column_keeps_every_amount() {
        for amount in [Units::ZERO, Units::one(), Units::from(10), Units::from(u64::MAX), Units::largest()] {
            assert_eq!(BigDecimal::from(&amount).to_string(), amount.to_string());
            assert_eq!(Units::try_from(BigDecimal::from(&amount)), Ok(amount));
        }
        for (text, expected) in [
            ("12.000", Ok(Units::from(12))),
            ("1e3", Ok(Units::from(1000))),
            ("0e99", Ok(Units::ZERO)),
            ("1.5", Err(AmountError::TooPrecise)),
            ("-1", Err(AmountError::Negative)),
            ("1e78", Err(AmountError::TooLarge)),
            ("1e999999999", Err(AmountError::TooLarge)),
            // 2^256
            (
                "115792089237316195423570985008687907853269984665640564039457584007913129639936",
                Err(AmountError::TooLarge),
            ),
        ] {
            assert_eq!(Units::try_from(BigDecimal::from_str(text).unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn a_word_is_big_endian() {
        assert_eq!(Units::largest().to_word(), [0xff; 32]);
        let mut word = [0; 32];
        word[30] = 1;
        word[31] = 2;
        assert_eq!(Units::from(258).to_word(), word);
    }

    #[test]
    fn every_error_is_a_rule_with_its_code() {
        let error = Error::from(AmountError::TooPrecise);
        assert_eq!((error.kind.status(), &*error.code), (422, "AMOUNT_TOO_PRECISE"));
        assert_eq!(error.target.as_deref(), Some("/amount"));
    }
}
