//! All that a client can exercise: per operation its documented statuses, its parameters, the properties of
//! its request's body, and those of its success's body, at any depth.
//!
//! A property is named by a JSON pointer with `*` for every item of a list (`/tokenUnits/*/tokenId`). A schema
//! that contains itself is taken apart once; what is below it is left open, like free-form objects.

use serde_json::Value;

use crate::contract::{self, Answer, Body, Contract, Operation, Place};
use crate::error::Result;

/// What can be exercised, by the position of its operation.
#[derive(Debug)]
pub struct Catalogue {
    /// The operations, in the order of the contract.
    pub subjects: Vec<Subject>,
}

/// One operation.
#[derive(Debug)]
pub struct Subject {
    /// `operationId`.
    pub id: String,
    /// First tag.
    pub tag: String,
    /// Method.
    pub method: String,
    /// Path template.
    pub path: String,
    /// What can be exercised.
    pub items: Vec<Item>,
    request: Option<Node>,
    success: Option<Node>,
}

/// One thing that can be exercised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// `404`, `query/limit`, `/tokenUnits/*/tokenId`.
    pub name: String,
}

/// Kinds of [`Item`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A documented status that has been answered.
    Status,
    /// A parameter that has been sent.
    Parameter,
    /// A property of the body that has been sent.
    Sent,
    /// A property of a success's body that has been received.
    Received,
}

/// Place of a body.
#[derive(Debug, Default)]
struct Node {
    /// Its position among the operation's items; the whole body has none.
    item: Option<usize>,
    members: Vec<(String, Self)>,
    list: Option<Box<Self>>,
    /// Whether there may be members that the contract does not name.
    open: bool,
}

/// What a request has exercised.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Positions of items, each once.
    pub items: Vec<usize>,
    /// What the contract does not have: `status 413`, `query/colour`, `/colour`.
    pub unknown: Vec<String>,
}

/// One request, as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub struct Use<'a> {
    /// Path parameters are always there; this is the query.
    pub query: &'a [(String, String)],
    /// Headers, by name in lower case.
    pub headers: &'a [(String, String)],
    /// Body.
    pub body: Option<&'a Value>,
    /// Status of the answer, 0 if there was none.
    pub status: u16,
    /// Its body.
    pub answer: Option<&'a Value>,
}

impl Catalogue {
    /// Reads the contract.
    ///
    /// # Errors
    /// 500 for a `$ref` in a circle.
    pub fn read(contract: &Contract) -> Result<Self> {
        let subjects = contract.operations().iter().map(|operation| Subject::read(contract, operation));
        Ok(Self { subjects: subjects.collect::<Result<_>>()? })
    }
}

impl Subject {
    fn read(contract: &Contract, operation: &Operation) -> Result<Self> {
        let document = contract.document();
        let mut items: Vec<Item> =
            operation.responses.iter().map(|status| Item { kind: Kind::Status, name: status.to_string() }).collect();
        items.extend(operation.parameters.iter().map(|parameter| Item {
            kind: Kind::Parameter,
            name: format!("{}/{}", parameter.place.name(), parameter.name),
        }));
        let request = match operation.body.as_ref().and_then(Body::json_schema) {
            Some(schema) => Some(Reader { document, kind: Kind::Sent, items: &mut items }.root(schema)?),
            None => None,
        };
        let success = operation.responses.iter().find(|status| (200..300).contains(*status));
        let answer = success.and_then(|status| operation.answer(*status));
        let success = match answer.and_then(Answer::json_schema) {
            Some(schema) => Some(Reader { document, kind: Kind::Received, items: &mut items }.root(schema)?),
            None => None,
        };
        Ok(Self {
            id: operation.id.clone(),
            tag: operation.tag.clone(),
            method: operation.method.to_string(),
            path: operation.path.clone(),
            items,
            request,
            success,
        })
    }

    /// What a request has exercised.
    pub fn touch(&self, seen: Use<'_>) -> Touched {
        let mut touched = Touched::default();
        let status = seen.status.to_string();
        match self.position(Kind::Status, &status) {
            Some(item) => touched.items.push(item),
            None if seen.status == 0 => {}
            None => touched.unknown.push(format!("status {status}")),
        }
        let sent = |place: Place, name: &str| match place {
            Place::Path => true,
            Place::Query => seen.query.iter().any(|(known, _)| known == name),
            Place::Header => seen.headers.iter().any(|(known, _)| known == name),
            // The contract has none (`contract::live`).
            Place::Cookie => false,
        };
        for (position, item) in self.items.iter().enumerate().filter(|(_, item)| item.kind == Kind::Parameter) {
            let place = [Place::Path, Place::Query, Place::Header].into_iter();
            let named =
                place.filter_map(|place| Some((place, item.name.strip_prefix(place.name())?.strip_prefix('/')?)));
            if named.into_iter().any(|(place, name)| sent(place, name)) {
                touched.items.push(position);
            }
        }
        for (name, _) in seen.query {
            let name = format!("query/{name}");
            if self.position(Kind::Parameter, &name).is_none() && !touched.unknown.contains(&name) {
                touched.unknown.push(name);
            }
        }
        match (&self.request, seen.body) {
            (Some(node), Some(body)) => node.walk(body, "", &mut touched),
            (None, Some(_)) => touched.unknown.push("body".to_owned()),
            _ => {}
        }
        if let (Some(node), Some(answer), true) = (&self.success, seen.answer, (200..300).contains(&seen.status)) {
            // What we answer beyond the contract is not the client's doing.
            let mut received = Touched::default();
            node.walk(answer, "", &mut received);
            touched.items.append(&mut received.items);
        }
        touched.items.sort_unstable();
        touched.items.dedup();
        touched
    }

    fn position(&self, kind: Kind, name: &str) -> Option<usize> {
        self.items.iter().position(|item| item.kind == kind && item.name == name)
    }
}

impl Node {
    fn walk(&self, value: &Value, place: &str, touched: &mut Touched) {
        touched.items.extend(self.item);
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let place = format!("{place}/{}", contract::escape(name));
                    match self.members.iter().find(|(known, _)| known == name) {
                        Some((_, node)) => node.walk(member, &place, touched),
                        None if self.open || touched.unknown.contains(&place) => {}
                        None => touched.unknown.push(place),
                    }
                }
            }
            Value::Array(items) => {
                if let Some(node) = &self.list {
                    let place = format!("{place}/*");
                    items.iter().for_each(|item| node.walk(item, &place, touched));
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

/// Takes a schema apart.
struct Reader<'r> {
    document: &'r Value,
    kind: Kind,
    items: &'r mut Vec<Item>,
}

impl Reader<'_> {
    fn root(&mut self, schema: &str) -> Result<Node> {
        let mut node = Node::default();
        self.gather(schema, "", &mut node, &mut Vec::new())?;
        Ok(node)
    }

    /// Adds what a schema has to a place; `above` are the schemas around it.
    fn gather(&mut self, schema: &str, place: &str, node: &mut Node, above: &mut Vec<String>) -> Result<()> {
        let schema = contract::follow(self.document, schema)?;
        if above.contains(&schema) {
            node.open = true;
            return Ok(());
        }
        above.push(schema.clone());
        let source = self.document.pointer(&schema);
        let member = |name: &str| source.and_then(|source| source.get(name));
        for key in ["allOf", "anyOf", "oneOf"] {
            for index in 0..member(key).and_then(Value::as_array).map_or(0, Vec::len) {
                self.gather(&format!("{schema}/{key}/{index}"), place, node, above)?;
            }
        }
        if member("items").is_some() {
            let mut list = node.list.take().map_or_else(Node::default, |list| *list);
            self.gather(&format!("{schema}/items"), &format!("{place}/*"), &mut list, above)?;
            node.list = Some(Box::new(list));
        }
        let properties = member("properties").and_then(Value::as_object);
        for name in properties.into_iter().flat_map(serde_json::Map::keys) {
            let place = format!("{place}/{}", contract::escape(name));
            let mut inner = match node.members.iter().position(|(known, _)| known == name) {
                Some(known) => node.members.remove(known).1,
                None => Node { item: Some(self.item(&place)), ..Node::default() },
            };
            self.gather(&format!("{schema}/properties/{}", contract::escape(name)), &place, &mut inner, above)?;
            node.members.push((name.clone(), inner));
        }
        let is_free = member("type").is_none_or(|kind| kind == "object") && node.members.is_empty();
        node.open |= member("additionalProperties").is_some_and(|more| more != &Value::Bool(false)) || is_free;
        above.pop();
        Ok(())
    }

    fn item(&mut self, name: &str) -> usize {
        self.items.push(Item { kind: self.kind, name: name.to_owned() });
        self.items.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn subject(id: &str) -> Subject {
        let contract = Contract::load().unwrap();
        Subject::read(&contract, contract.operation(id).unwrap()).unwrap()
    }

    fn names<'s>(subject: &'s Subject, touched: &Touched, kind: Kind) -> Vec<&'s str> {
        let items = touched.items.iter().map(|item| &subject.items[*item]);
        items.filter(|item| item.kind == kind).map(|item| item.name.as_str()).collect()
    }

    fn nothing() -> Use<'static> {
        Use { query: &[], headers: &[], body: None, status: 200, answer: None }
    }

    #[test]
    fn every_operation_can_be_taken_apart() {
        let contract = Contract::load().unwrap();
        let catalogue = Catalogue::read(&contract).unwrap();
        assert_eq!(catalogue.subjects.len(), contract.operations().len());
        for (subject, operation) in catalogue.subjects.iter().zip(contract.operations()) {
            let of = |kind| subject.items.iter().filter(|item| item.kind == kind).count();
            assert_eq!((&subject.id, of(Kind::Status)), (&operation.id, operation.responses.len()));
            assert_eq!(of(Kind::Parameter), operation.parameters.len(), "{}", subject.id);
            let mut names: Vec<_> = subject.items.iter().map(|item| format!("{:?} {}", item.kind, item.name)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), subject.items.len(), "{}: an item is listed twice", subject.id);
        }
    }

    #[test]
    fn what_is_sent_is_touched_at_any_depth() {
        let create = subject("CampaignsController_createCampaign");
        let body = json!({"name": "Summer", "colour": "red", "description": null});
        let touched = create.touch(Use { body: Some(&body), status: 201, ..nothing() });
        assert_eq!(names(&create, &touched, Kind::Status), ["201"]);
        assert_eq!(names(&create, &touched, Kind::Sent).len(), 2);
        assert_eq!(touched.unknown, ["/colour"]);
    }

    #[test]
    fn parameters_are_touched_where_they_are_sent() {
        let list = subject("CampaignsController_getCampaigns");
        let query = [("limit", "5"), ("colour", "red"), ("colour", "blue")];
        let query: Vec<_> = query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let touched = list.touch(Use { query: &query, status: 413, ..nothing() });
        assert_eq!(names(&list, &touched, Kind::Parameter), ["query/limit"]);
        assert_eq!(touched.unknown, ["status 413", "query/colour"]);
        let one = subject("CampaignsController_getCampaignById");
        let touched = one.touch(Use { status: 404, answer: Some(&json!({"id": "x"})), ..nothing() });
        assert_eq!(names(&one, &touched, Kind::Parameter), ["path/id"]);
        assert!(names(&one, &touched, Kind::Received).is_empty(), "the body of a refusal is no success's");
    }

    #[test]
    fn items_of_lists_are_one_place() {
        let list = subject("TokensController_getTokens");
        let answer = json!([{"id": "a", "tags": ["x"]}, {"id": "b", "metadata": [{"name": "n"}], "new": 1}]);
        let touched = list.touch(Use { answer: Some(&answer), ..nothing() });
        let received = names(&list, &touched, Kind::Received);
        assert!(received.contains(&"/*/id") && received.contains(&"/*/metadata/*/name"), "{received:?}");
        assert!(touched.unknown.is_empty());
    }
}
