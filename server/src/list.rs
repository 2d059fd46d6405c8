//! Lists: which part of one is asked for, in which order (SEMANTICS: errors and lists).

use pers_api::models;

use crate::error::{Error, Result};
use crate::limits;

/// The list parameters of an operation, as sent.
#[derive(Clone, Debug, Default)]
pub struct ListQuery {
    /// Page, counted from 1.
    pub page: Option<u32>,
    /// Entries at most.
    pub limit: Option<u32>,
    /// Field to sort on.
    pub sort_by: Option<String>,
    /// Direction.
    pub sort_order: Option<models::SortOrder>,
}

/// A part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Page, counted from 1.
    pub page: i64,
    /// Entries at most.
    pub limit: i64,
    /// Entries before the first.
    pub offset: i64,
}

impl Window {
    const fn of(page: i64, limit: i64) -> Self {
        Self { page, limit, offset: page.saturating_sub(1).saturating_mul(limit) }
    }

    /// Page that follows, if the list goes on behind this part: its number and size. Behind a part that
    /// is longer than a caller may ask for, the rest comes in the longest pages there are.
    pub const fn next(self, total: i64) -> Option<(i64, i64)> {
        let end = self.offset.saturating_add(self.limit);
        if end >= total {
            None
        } else if self.limit > limits::PAGE_ENTRIES_MOST {
            Some((end.saturating_div(limits::PAGE_ENTRIES_MOST).saturating_add(1), limits::PAGE_ENTRIES_MOST))
        } else {
            Some((self.page.saturating_add(1), self.limit))
        }
    }
}

/// What a list is sorted on: the field, then the id, so that the order is always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<K> {
    /// Field, for the store.
    pub key: K,
    /// Field, as the wire calls it.
    pub name: &'static str,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// Fields a list can be sorted on: name on the wire, key for the store. The first is the default.
pub type SortFields<K> = [(&'static str, K)];

impl ListQuery {
    /// The part asked for of a paginated list.
    pub fn page(&self) -> Window {
        Window::of(self.page.map_or(1, i64::from), self.limit.map_or(limits::PAGE_ENTRIES, i64::from))
    }

    /// The part asked for of a bare array, which is never cut short without need.
    pub fn array(&self) -> Window {
        let limit = match (self.limit, self.page) {
            (Some(limit), _) => i64::from(limit),
            (None, Some(_)) => limits::PAGE_ENTRIES,
            (None, None) => limits::LIST_ENTRIES,
        };
        Window::of(self.page.map_or(1, i64::from), limit)
    }

    /// The part asked for of a bare array that older clients go through by `offset`. A page number, which
    /// is the later way, wins over it. The page that follows an offset begins at or before the offset's
    /// end, so that a client that goes on by pages misses nothing.
    pub fn array_from(&self, offset: Option<u32>) -> Window {
        let window = self.array();
        match (offset, self.page) {
            (Some(offset), None) => {
                let offset = i64::from(offset);
                let page = offset.checked_div(window.limit).unwrap_or(0).saturating_add(1);
                Window { page, offset, ..window }
            }
            _ => window,
        }
    }

    /// Takes the order that older clients name by other parameters, as far as the later ones say nothing.
    #[must_use]
    pub fn or_older(self, sort: Option<String>, order: Option<models::SortOrder>) -> Self {
        Self { sort_by: self.sort_by.or(sort), sort_order: self.sort_order.or(order), ..self }
    }

    /// The order asked for, or `fields`' first in the given direction.
    ///
    /// # Errors
    /// 400 `SORT_FIELD_UNKNOWN` when the list has no such field.
    pub fn sort<K: Copy>(&self, fields: &SortFields<K>, descending: bool) -> Result<Sort<K>> {
        let wanted = self.sort_by.as_deref();
        let found = match wanted {
            Some(name) => fields.iter().find(|(field, _)| *field == name),
            None => fields.first(),
        };
        let Some((name, key)) = found.copied() else {
            let known: Vec<&str> = fields.iter().map(|(field, _)| *field).collect();
            return Err(Error::bad_request(
                "SORT_FIELD_UNKNOWN",
                format!("This list can be sorted on {}", known.join(", ")),
            )
            .at("query/sortBy"));
        };
        let descending = self.sort_order.map_or(descending, |order| order == models::SortOrder::Desc);
        Ok(Sort { key, name, descending })
    }
}

/// The envelope's second half.
pub fn pagination<K>(window: Window, total: i64, sort: &Sort<K>) -> models::PaginationDto {
    let pages = total.saturating_add(window.limit).saturating_sub(1).checked_div(window.limit).unwrap_or(0);
    models::PaginationDto {
        page: window.page,
        limit: window.limit,
        total,
        pages,
        has_next: window.page < pages,
        has_prev: window.page > 1 && total > 0,
        sort_by: sort.name.to_owned(),
        sort_order: if sort.descending { models::SortOrder::Desc } else { models::SortOrder::Asc },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: [(&str, u8); 2] = [("createdAt", 0), ("name", 1)];

    fn query(page: Option<u32>, limit: Option<u32>) -> ListQuery {
        ListQuery { page, limit, ..ListQuery::default() }
    }

    #[test]
    fn a_bare_array_is_cut_only_when_asked_or_very_long() {
        for (page, limit, expected) in [
            (None, None, (1, limits::LIST_ENTRIES, 0)),
            (Some(2), None, (2, limits::PAGE_ENTRIES, limits::PAGE_ENTRIES)),
            (None, Some(5), (1, 5, 0)),
            (Some(3), Some(5), (3, 5, 10)),
        ] {
            let window = query(page, limit).array();
            assert_eq!((window.page, window.limit, window.offset), expected);
        }
    }

    #[test]
    fn an_offset_counts_unless_a_page_is_named() {
        let (all, some) = (limits::LIST_ENTRIES, limits::PAGE_ENTRIES);
        for (page, limit, offset, expected) in [
            (None, None, None, (1, all, 0)),
            (None, None, Some(3), (1, all, 3)),
            (None, Some(10), Some(20), (3, 10, 20)),
            (None, Some(10), Some(25), (3, 10, 25)),
            (Some(2), None, Some(25), (2, some, some)),
        ] {
            let window = query(page, limit).array_from(offset);
            assert_eq!((window.page, window.limit, window.offset), expected, "{page:?} {limit:?} {offset:?}");
        }
        // 25 to 35 have been sent; page 4 begins at 30.
        assert_eq!(query(None, Some(10)).array_from(Some(25)).next(36), Some((4, 10)));
        assert_eq!(query(None, Some(10)).array_from(Some(25)).next(35), None);
    }

    #[test]
    fn the_later_parameters_win_over_the_older_ones() {
        let older = (Some("name".to_owned()), Some(models::SortOrder::Desc));
        let later = ListQuery {
            sort_by: Some("createdAt".to_owned()),
            sort_order: Some(models::SortOrder::Asc),
            ..ListQuery::default()
        };
        for (list, expected) in [(ListQuery::default(), (1, true)), (later, (0, false))] {
            let sort = list.or_older(older.0.clone(), older.1).sort(&FIELDS, false).unwrap();
            assert_eq!((sort.key, sort.descending), expected);
        }
    }

    #[test]
    fn a_next_page_exists_only_behind_a_full_one() {
        let window = query(Some(2), Some(5)).page();
        assert_eq!(window.next(10), None);
        assert_eq!(window.next(11), Some((3, 5)));
        let most = limits::PAGE_ENTRIES_MOST;
        let whole = query(None, None).array();
        assert_eq!(whole.next(limits::LIST_ENTRIES), None);
        assert_eq!(whole.next(limits::LIST_ENTRIES + 1), Some((limits::LIST_ENTRIES / most + 1, most)));
        // From an offset, the next page begins within what was shown, so that nothing is missed.
        let later = query(None, None).array_from(Some(50));
        assert_eq!(later.next(2000), Some(((50 + limits::LIST_ENTRIES) / most + 1, most)));
    }

    #[test]
    fn pages_are_counted_exactly() {
        let sort = ListQuery::default().sort(&FIELDS, true).unwrap();
        for (total, page, pages, next, prev) in
            [(0, 1, 0, false, false), (20, 1, 1, false, false), (21, 1, 2, true, false), (21, 2, 2, false, true)]
        {
            let dto = pagination(query(Some(page), Some(20)).page(), total, &sort);
            assert_eq!((dto.pages, dto.has_next, dto.has_prev), (pages, next, prev), "{total} entries, page {page}");
        }
    }

    #[test]
    fn an_unknown_sort_field_is_refused_with_the_known_ones() {
        let query = ListQuery { sort_by: Some("colour".into()), ..ListQuery::default() };
        let error = query.sort(&FIELDS, false).unwrap_err();
        assert_eq!((error.code.as_ref(), error.target.as_deref()), ("SORT_FIELD_UNKNOWN", Some("query/sortBy")));
        assert!(error.detail.contains("createdAt, name"));
    }
}
