//! Status levels: which one somebody holds.

/// A level, with whether somebody's balances reach it.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Number of the level within the tenant.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Discount on redemptions, in percent.
    pub discount_percentage: Option<f64>,
    /// Whether the sum of the balances that count for it is high enough.
    pub is_reached: bool,
}

/// The rank of the level that somebody holds: the highest that he reaches, of levels in ascending order.
/// One that is reached by other tokens than those of a lower level stands above it all the same.
pub fn held(levels: &[Level]) -> Option<usize> {
    levels.iter().rposition(|level| level.is_reached)
}

/// The rank of a level by its number.
pub fn rank(levels: &[Level], id: i64) -> Option<usize> {
    levels.iter().position(|level| level.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(reached: &[bool]) -> Vec<Level> {
        let level = |(id, is_reached): (i64, &bool)| Level {
            id,
            name: format!("level {id}"),
            discount_percentage: None,
            is_reached: *is_reached,
        };
        (1..).zip(reached).map(level).collect()
    }

    #[test]
    fn the_highest_level_that_is_reached_is_held() {
        for (reached, expected) in [
            (&[][..], None),
            (&[false, false], None),
            (&[true, false, false], Some(0)),
            (&[true, true, false], Some(1)),
            (&[false, true, false], Some(1)),
            (&[true, false, true], Some(2)),
        ] {
            assert_eq!(held(&levels(reached)), expected, "{reached:?}");
        }
        assert_eq!((rank(&levels(&[true, true]), 2), rank(&levels(&[true]), 2)), (Some(1), None));
    }
}
