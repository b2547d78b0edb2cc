package reconcile

func (r *run) levels() {}
