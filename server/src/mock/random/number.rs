//! Random numbers within limits.

use rand::Rng as _;
use rand::rngs::StdRng;
use serde_json::{Number, Value};

/// Width of the range that is used where a limit is missing.
const WIDTH: i64 = 1000;

/// What is demanded of a number.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    least: Option<Limit>,
    most: Option<Limit>,
    step: Option<f64>,
    narrow: bool,
}

/// A limit, and whether the number may be equal to it.
#[derive(Clone, Copy, Debug)]
struct Limit {
    value: f64,
    exclusive: bool,
}

impl Numbers {
    /// Adds the keywords of a schema; says whether there was one.
    pub fn add(&mut self, schema: &Value) -> bool {
        let number = |key: &str| schema.get(key).and_then(Value::as_f64);
        let least = limit(schema, "minimum", "exclusiveMinimum", |one, other| one > other);
        let most = limit(schema, "maximum", "exclusiveMaximum", |one, other| one < other);
        let step = number("multipleOf").filter(|step| *step > 0.0);
        let found = least.is_some() || most.is_some() || step.is_some();
        self.least = tighter(self.least, least, |one, other| one > other);
        self.most = tighter(self.most, most, |one, other| one < other);
        self.step = step.or(self.step);
        self.narrow |= schema.get("format").is_some_and(|format| format == "int32");
        found
    }

    /// The range to take a number from, the missing limits filled in.
    fn range(&self) -> (Limit, Limit) {
        let width = float(WIDTH);
        let included = |value: f64| Limit { value, exclusive: false };
        match (self.least, self.most) {
            (Some(least), Some(most)) => (least, most),
            (Some(least), None) => (least, included(least.value + width)),
            (None, Some(most)) if most.value > 0.0 => (included(0.0), most),
            (None, Some(most)) => (included(most.value - width), most),
            (None, None) => (included(0.0), included(width)),
        }
    }
}

fn limit(schema: &Value, inclusive: &str, exclusive: &str, tighter_than: fn(f64, f64) -> bool) -> Option<Limit> {
    let included = schema.get(inclusive).and_then(Value::as_f64);
    match schema.get(exclusive) {
        // OpenAPI 3.0 says that the other limit is exclusive, JSON Schema names another one.
        Some(Value::Bool(exclusive)) => included.map(|value| Limit { value, exclusive: *exclusive }),
        excluded => tighter(
            included.map(|value| Limit { value, exclusive: false }),
            excluded.and_then(Value::as_f64).map(|value| Limit { value, exclusive: true }),
            tighter_than,
        ),
    }
}

fn tighter(one: Option<Limit>, other: Option<Limit>, than: fn(f64, f64) -> bool) -> Option<Limit> {
    match (one, other) {
        (Some(one), Some(other)) if than(one.value, other.value) || (one.value == other.value && one.exclusive) => {
            Some(one)
        }
        (one, other) => other.or(one),
    }
}

/// A whole number.
pub fn integer(rng: &mut StdRng, demands: &Numbers) -> Value {
    let (least, most) = demands.range();
    let bounds = if demands.narrow { (i64::from(i32::MIN), i64::from(i32::MAX)) } else { (i64::MIN, i64::MAX) };
    let past = |limit: Limit| i64::from(limit.exclusive && limit.value.fract() == 0.0);
    let first = whole(least.value.ceil()).saturating_add(past(least)).max(bounds.0);
    let last = whole(most.value.floor()).saturating_sub(past(most)).min(bounds.1);
    let step = demands.step.map_or(1, whole_step).max(1);
    // The first and the last multiple within the limits.
    let first = first.div_euclid(step).saturating_add(i64::from(first.rem_euclid(step) > 0));
    let last = last.div_euclid(step);
    let count = if first < last { rng.gen_range(first..=last) } else { first };
    Value::from(count.saturating_mul(step))
}

/// A number, with two digits after the point where the limits allow.
pub fn number(rng: &mut StdRng, demands: &Numbers) -> Value {
    let (least, most) = demands.range();
    let keeps = |value: f64| {
        (value > least.value || (value == least.value && !least.exclusive))
            && (value < most.value || (value == most.value && !most.exclusive))
    };
    if let Some(step) = demands.step {
        let (first, last) = ((least.value / step).ceil(), (most.value / step).floor());
        let count = if first < last { rng.gen_range(first..=last).round() } else { first };
        let decimals = decimals(step);
        let multiple = |count: f64| format!("{:.decimals$}", count * step).parse().unwrap_or(count * step);
        let found = [count, count + 1.0, count - 1.0].into_iter().map(multiple).find(|value| keeps(*value));
        return json(found.unwrap_or_else(|| multiple(count)));
    }
    let any = if least.value < most.value { rng.gen_range(least.value..=most.value) } else { least.value };
    let rounded = format!("{any:.2}").parse().unwrap_or(any);
    let between = f64::midpoint(least.value, most.value);
    json([rounded, any, between].into_iter().find(|value| keeps(*value)).unwrap_or(between))
}

fn json(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < float(crate::limits::LARGEST_JSON_INTEGER) {
        return Value::from(whole(value));
    }
    Number::from_f64(value).map_or(Value::Null, Value::Number)
}

/// A whole number that all multiples of are multiples of a step.
fn whole_step(step: f64) -> i64 {
    let scale = 10_f64.powi(i32::try_from(decimals(step)).unwrap_or_default());
    if step.fract() == 0.0 { whole(step) } else { whole((step * scale).round()) }
}

/// Digits after the point.
fn decimals(number: f64) -> usize {
    number.to_string().split_once('.').map_or(0, |(_, digits)| digits.len())
}

/// A whole float as an integer, the nearest one if it is too large. Formatting is the one way that cannot be
/// wrong.
fn whole(value: f64) -> i64 {
    let nearest = if value < 0.0 { i64::MIN } else { i64::MAX };
    format!("{value:.0}").parse().unwrap_or(nearest)
}

/// An integer as a float, rounded if it has more digits than one.
fn float(value: i64) -> f64 {
    value.to_string().parse().unwrap_or_default()
}
