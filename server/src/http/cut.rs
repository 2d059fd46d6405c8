//! Connections that are cut on purpose. A response says by an extension, a [`Cut`], that it shall not arrive.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Response};
use http_body::{Body as HttpBody, Frame};
use http_body_util::{BodyExt, Either};
use tokio::time::Sleep;

use super::reply::Body;
use crate::domain::faults::Cut;
use crate::limits;

/// What hyper is told, so that it closes the connection (HTTP/1) or resets the stream (HTTP/2).
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("cut off, as a fault wants it")]
pub struct CutOff;

/// A response that is to be cut.
pub fn marked(mut response: Response<Body>, cut: Cut) -> Response<Body> {
    response.extensions_mut().insert(cut);
    response
}

/// A response as it goes out, unless it is cut before that.
///
/// # Errors
/// For one of which nothing shall arrive.
pub async fn apply(response: Response<Body>) -> Result<Response<Either<Body, Half>>, CutOff> {
    match response.extensions().get::<Cut>() {
        None => return Ok(response.map(Either::Left)),
        Some(Cut::Before | Cut::After) => return Err(CutOff),
        Some(Cut::Half) => {}
    }
    let (mut head, body) = response.into_parts();
    let bytes = body.collect().await.map_or_else(|never| match never {}, |body| body.to_bytes());
    if bytes.is_empty() {
        return Err(CutOff);
    }
    head.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    let half = Half { first: Some(bytes.slice(..bytes.len().div_ceil(2))), pause: None };
    Ok(Response::from_parts(head, Either::Right(half)))
}

/// The first half of a body; then the connection is cut.
#[derive(Debug)]
pub struct Half {
    first: Option<Bytes>,
    pause: Option<Pin<Box<Sleep>>>,
}

impl HttpBody for Half {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        // An error throws away what hyper has not sent yet.
        let pause = self.pause.get_or_insert_with(|| Box::pin(tokio::time::sleep(limits::CUT_PAUSE)));
        pause.as_mut().poll(task).map(|()| Some(Err(CutOff)))
    }
}
