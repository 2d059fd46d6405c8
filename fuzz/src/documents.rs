//! OpenAPI documents: `pers mock --spec` serves any that it can and refuses the others with a reason.

use std::sync::Arc;

use http::HeaderMap;
use pers_server::contract::Contract;
use pers_server::http::validate::Validator;
use pers_server::mock::Mock;
use pers_server::mock::steering::Steering;

/// Takes an input.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let contract = match Contract::read(text) {
        Ok(contract) => Arc::new(contract),
        Err(defects) => return assert!(!defects.listed().is_empty()),
    };
    if let Err(defects) = Validator::compile_any(&contract) {
        return assert!(!defects.listed().is_empty());
    }
    let mock = Mock::new(Arc::clone(&contract));
    for query in ["", "__dynamic=true"] {
        let wanted = Steering::read(&HeaderMap::new(), Some(query)).unwrap();
        for operation in contract.operations() {
            if let Ok(answered) = mock.answer(operation, &wanted, &HeaderMap::new(), 1) {
                assert!((100..1000).contains(&answered.status), "{}", answered.status);
            }
        }
    }
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    let small: [&str; 3] = [
        r##"{"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {"/a/{b}": {"get": {"operationId": "x",
        "parameters": [{"name": "b", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 3}},
        {"name": "q", "in": "query", "style": "deepObject", "schema": {"type": "object", "properties": {"z": {"type": "string"}}}}],
        "responses": {"200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
        "4XX": {"description": "e"}, "default": {"description": "f"}}}}},
        "components": {"schemas": {"A": {"type": "object", "required": ["a"], "properties": {"a": {"$ref": "#/components/schemas/A"},
        "p": {"type": "string", "pattern": "^[a-z]{2,5}(x|y)+$", "minLength": 2}, "n": {"type": "number", "multipleOf": 0.5, "nullable": true},
        "e": {"enum": [1, "2", null]}, "l": {"type": "array", "items": {"oneOf": [{"type": "string", "format": "date-time"},
        {"type": "boolean"}]}, "uniqueItems": true, "minItems": 2}}}}}}"##,
        "openapi: 3.0.0\ninfo: {title: t, version: '1'}\nservers: [{url: '/v1'}]\npaths:\n  /x:\n    post:\n      \
         requestBody:\n        content:\n          application/x-www-form-urlencoded:\n            schema: {type: object, \
         additionalProperties: {type: string}}\n      responses:\n        '201':\n          description: d\n          \
         headers: {x-h: {schema: {type: integer}}}\n          content:\n            text/plain: {example: hi}\n",
        "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {allOf: [{$ref: \
         '#/components/schemas/B'}, {not: {}}]}\n    B: {$ref: '#/components/schemas/A'}\n",
    ];
    let deep = [format!("openapi: {}", "[".repeat(100)), format!("{{openapi: {}", "{a: ".repeat(100))];
    small.map(str::to_owned).into_iter().chain(deep).map(String::into_bytes).collect()
}
