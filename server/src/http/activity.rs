//! What moves on a connection, so that one on which nothing does gives its place to others.
//!
//! A request that is being answered moves; its limits are elsewhere. An answer moves as often as the client lets
//! hyper take some of it. What costs a client nothing, and so proves nothing, moves nothing: HTTP/2 has frames
//! without end that ask for nothing (PING, SETTINGS, WINDOW_UPDATE).

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use http::{Method, Request, Response};
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::sync::Notify;
use tokio::time::Instant;
use tower::{Service, ServiceExt, service_fn};

use crate::limits;

/// Why a connection shall end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nothing has moved on it for too long.
    Idle,
    /// Its client asks, and does not wait for answers.
    Cancelling,
}

/// What moves on one connection. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Activity(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    too_many: Notify,
}

#[derive(Debug)]
struct State {
    /// Requests without an answer so far.
    answering: usize,
    /// When something moved last.
    moved: Instant,
    /// Requests that the client cancelled, less those whose answers he took.
    cancelled: u32,
}

impl Activity {
    /// Of a connection that begins now.
    pub fn new() -> Self {
        let state = Mutex::new(State { answering: 0, moved: Instant::now(), cancelled: 0 });
        Self(Arc::new(Shared { state, too_many: Notify::new() }))
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.0.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Resolves when the connection shall end: `idle` is how long nothing may move on it.
    pub async fn ending(&self, idle: Duration) -> Ending {
        loop {
            let now = Instant::now();
            let since = self.change(|state| if state.answering > 0 { now } else { state.moved });
            let until = since + idle;
            if until <= now {
                return Ending::Idle;
            }
            tokio::select! {
                () = tokio::time::sleep_until(until) => {}
                () = self.0.too_many.notified() => return Ending::Cancelling,
            }
        }
    }

    /// Counts a request that is over.
    fn over(&self, is_cancelled: bool) {
        let cancelled = self.change(|state| {
            state.moved = Instant::now();
            state.cancelled = if is_cancelled { state.cancelled + 1 } else { state.cancelled.saturating_sub(1) };
            state.cancelled
        });
        if cancelled > limits::CANCELLED_REQUESTS {
            self.0.too_many.notify_one();
        }
    }

    /// A service whose requests and answers are seen here.
    pub fn watch<S, B>(
        self,
        service: S,
    ) -> impl Service<Request<Incoming>, Response = Response<Moving<B>>, Error = S::Error, Future = impl Future + Send> + Clone
    where
        S: Service<Request<Incoming>, Response = Response<B>> + Clone + Send,
        S::Future: Send,
        B: Body,
    {
        service_fn(move |request: Request<Incoming>| {
            let (service, answering) = (service.clone(), Answering::new(&self));
            // Of an answer to HEAD nobody takes the body.
            let is_taken = request.method() == Method::HEAD;
            async move {
                let answered = service.oneshot(request).await;
                let activity = answering.done();
                answered.map(|response| {
                    response.map(|body| Moving { body: Box::pin(body), activity, is_taken, is_cut: false })
                })
            }
        })
    }
}

/// A request that is being answered.
struct Answering(Option<Activity>);

impl Answering {
    fn new(activity: &Activity) -> Self {
        activity.change(|state| state.answering += 1);
        Self(Some(activity.clone()))
    }

    /// It has been answered.
    fn done(mut self) -> Option<Activity> {
        let activity = self.0.take();
        if let Some(activity) = &activity {
            activity.change(|state| (state.answering, state.moved) = (state.answering - 1, Instant::now()));
        }
        activity
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        if let Some(activity) = self.0.take() {
            activity.change(|state| state.answering -= 1);
            activity.over(true);
        }
    }
}

/// The body of an answer, as the client takes it.
pub struct Moving<B: Body> {
    body: Pin<Box<B>>,
    activity: Option<Activity>,
    is_taken: bool,
    /// It was the server that did not go on.
    is_cut: bool,
}

impl<B: Body> Body for Moving<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let polled = self.body.as_mut().poll_frame(task);
        if let Poll::Ready(frame) = &polled {
            if let Some(activity) = &self.activity {
                activity.change(|state| state.moved = Instant::now());
            }
            (self.is_taken, self.is_cut) = (frame.is_none(), frame.as_ref().is_some_and(Result::is_err));
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<B: Body> Drop for Moving<B> {
    fn drop(&mut self) {
        if let Some(activity) = self.activity.take() {
            activity.over(!(self.is_taken || self.is_cut || self.body.is_end_stream()));
        }
    }
}
